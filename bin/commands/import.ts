import { createInterface } from 'node:readline/promises'
import { reader } from '#db/client.ts'
import { type ImportResult, importListing } from '#db/import.ts'
import { type ImportPlan, planImport } from '#db/import-plan.ts'
import { PROGRAM } from '#db/staff.ts'
import { type Reading, readImport } from '#domain/import-entries.ts'
import { LARGEST_LISTING } from '#domain/lengths.ts'
import { isLocale, LOCALES, type Locale } from '#domain/locales.ts'
import { type Outcome, readArguments } from '../command.ts'
import { withDatabase } from '../database.ts'
import { BadUsage, Failure } from '../failure.ts'
import { readGivenFile } from '../files.ts'
import { count, harmless, planLines, problemLine } from '../sentences.ts'

const options = {
  format: { type: 'string' },
  locale: { type: 'string' },
  publish: { type: 'boolean' },
  yes: { type: 'boolean' },
  'no-join': { type: 'boolean' },
  'skip-problems': { type: 'boolean' },
} as const

interface Wishes {
  locale: Locale
  publish: boolean
  /** Join the proposed sisters; undefined: ask. */
  join: boolean | undefined
  isQuiet: boolean
}

export async function run(args: string[]): Promise<Outcome> {
  const { values, words } = readArguments(args, { options, words: ['<file>'] })
  const [file = ''] = words
  const { format, locale, publish = false, yes, 'no-join': noJoin } = values
  if (format !== 'listing') throw new BadUsage('--format must be listing')
  if (!isLocale(locale)) throw new BadUsage(`--locale must be one of ${LOCALES.join(', ')}`)
  if (yes && noJoin) throw new BadUsage('--yes joins sisters and --no-join does not: give one')
  const reading = await readImport(await readGivenFile(file, LARGEST_LISTING), locale)
  if (reading.entries.length === 0 || !values['skip-problems']) refuseProblems(reading)
  const join = yes ? true : noJoin ? false : undefined
  const wishes = { locale, publish, join, isQuiet: values.json === true }
  return withDatabase(() => importReading(reading, file, wishes))
}

function refuseProblems({ problems }: Reading): void {
  if (problems.length > 0) throw new Failure(problems.map(problemLine), { problems })
}

async function importReading(reading: Reading, file: string, wishes: Wishes): Promise<Outcome> {
  const { locale, publish } = wishes
  const plan = await planImport(reader(), reading.entries, locale)
  const isAsked = mustAsk(plan, wishes)
  const isJoined = isAsked ? await confirm(plan, locale) : wishes.join
  const join = isJoined ? plan.sisters.map(({ translation }) => translation.key) : []
  const { entries, problems } = reading
  const input = { entries, locale, publish, join, origin: file }
  const result = await importListing(PROGRAM, input)
  const skipped = problems.map((problem) => `skipped, ${problemLine(problem)}`)
  return {
    lines: [...(isAsked ? [] : planLines(plan, locale)), ...skipped, resultLine(result, plan)],
    data: { ...result, categories: categoriesOf(plan), ...described(plan), problems },
  }
}

/**
 * Sisters are joined only if somebody says so: by an option, or asked on a terminal.
 * @throws Failure when neither is possible.
 */
function mustAsk(plan: ImportPlan, { join, isQuiet }: Wishes): boolean {
  if (join !== undefined || plan.fresh.length === 0) return false
  if (!isQuiet && process.stdin.isTTY && process.stdout.isTTY) return true
  if (plan.sisters.length === 0) return false
  const pairs = count(plan.sisters.length, 'pair')
  const ways = '--yes joins them, --no-join imports them apart'
  throw new Failure(`${pairs} of sisters found, nothing imported: ${ways}`, described(plan))
}

/** @throws Failure if the person would rather not import at all, or goes away. */
async function confirm(plan: ImportPlan, locale: Locale): Promise<boolean> {
  for (const line of planLines(plan, locale)) console.log(harmless(line))
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const ask = async (question: string) => {
    const answer = await terminal.question(`${question} [y/N] `).catch(() => console.log())
    return /^y(es)?$/i.test(answer?.trim() ?? '')
  }
  try {
    if (!(await ask(`Import ${count(plan.fresh.length, 'article')}?`)))
      throw new Failure('Nothing was imported.')
    if (plan.sisters.length === 0) return false
    return await ask(`Join ${count(plan.sisters.length, 'pair')} of sisters?`)
  } finally {
    terminal.close()
  }
}

const categoriesOf = ({ fresh }: ImportPlan) => new Set(fresh.map((entry) => entry.category)).size

function resultLine(result: ImportResult, plan: ImportPlan): string {
  const known = `${count(result.known, 'entry', 'entries')} known already`
  if (result.articles === 0) return `Nothing changed: ${known}.`
  const made = `${count(result.articles, 'article')} in ${count(result.stories, 'story', 'stories')}`
  const where = `in ${count(categoriesOf(plan), 'category', 'categories')}`
  const more = [`${result.joined} joined to a sister`, `${result.published} published`]
  return `Imported ${made} ${where}: ${[...more, ...(result.known ? [known] : [])].join(', ')}.`
}

function described({ fresh, known, sisters, unclear }: ImportPlan) {
  return {
    entries: [
      ...fresh.map((entry) => ({ ...entry, state: 'new' })),
      ...known.map((entry) => ({ ...entry, state: 'known' })),
    ],
    sisters,
    unclear,
  }
}
