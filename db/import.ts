import { setImmediate as nextTurn } from 'node:timers/promises'
import { v7 as uuid } from 'uuid'
import { emptyDocument } from '#domain/document.ts'
import { type ImportEntry, partsOf } from '#domain/import-entries.ts'
import type { Locale } from '#domain/locales.ts'
import { mayImport, type Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { needArticle } from './articles.ts'
import { type Tx, write } from './client.ts'
import { type ImportPlan, planImport } from './import-plan.ts'
import { publishArticle } from './publish.ts'
import { audit } from './records.ts'
import { createStory, setImportKey, startTranslation } from './stories.ts'
import { saveArticle } from './texts.ts'

export interface ImportInput {
  entries: readonly ImportEntry[]
  /** The listing's own language. */
  locale: Locale
  /** Publish at once: recorded as published without review, for the reason "import". */
  publish: boolean
  /** Keys of the translations whose sisters somebody confirmed. */
  join: readonly string[]
  /** What it came from, for the audit: a file's name, or `pasted`. */
  origin: string
  at?: Date
}

export interface ImportResult {
  articles: number
  stories: number
  joined: number
  published: number
  /** Entries that were there already. */
  known: number
}

/** A transaction of more entries would keep others from saving for too long. */
const IN_ONE_TRANSACTION = 500

/**
 * Imports a listing of any length. What fits into one transaction is there whole or not at all;
 * a longer one goes in parts of whole days, between which others can save, and where it was
 * interrupted it goes on when it is run again.
 * @throws Refusal `not_allowed`, before anything is written.
 */
export async function importListing(
  by: Staff,
  input: ImportInput,
  atOnce = IN_ONE_TRANSACTION,
): Promise<ImportResult> {
  needImporter(by, input.entries)
  const total: ImportResult = { articles: 0, stories: 0, joined: 0, published: 0, known: 0 }
  for (const entries of partsOf(input.entries, atOnce)) {
    const part = await write((tx) => runImport(tx, by, { ...input, entries }))
    for (const count of COUNTS) total[count] += part[count]
  }
  return total
}

const COUNTS = ['articles', 'stories', 'joined', 'published', 'known'] as const

function needImporter(by: Staff, entries: readonly ImportEntry[]): void {
  if (!entries.every((entry) => mayImport(by, entry.locale))) throw new Refusal('not_allowed')
}

/**
 * Imports what is new, all of it or nothing. Guarded by the verbs it uses, entry by entry. The
 * plan is made again here, so that what happened since the preview is seen: a pair is joined only
 * if it was confirmed and still stands.
 * @throws Refusal `not_allowed`.
 */
export async function runImport(tx: Tx, by: Staff, input: ImportInput): Promise<ImportResult> {
  needImporter(by, input.entries)
  const plan = await planImport(tx, input.entries, input.locale)
  const joined = plan.sisters.filter(({ translation }) => input.join.includes(translation.key))
  const translations = new Set(joined.map(({ translation }) => translation))
  const storyOf = new Map<ImportEntry, string>()
  // A news page begins with its newest entry: the last one is written first.
  for (const entry of plan.fresh.toReversed()) {
    if (translations.has(entry)) continue
    const opened = await openStory(tx, by, entry, input)
    storyOf.set(entry, opened.storyUid)
    await writeEntry(tx, by, opened.articleUid, entry, input)
  }
  for (const { source, translation } of joined.toReversed()) {
    const storyUid = 'story' in source ? source.story.storyUid : storyOf.get(source.entry)
    if (!storyUid) throw new Error(`The sister of line ${translation.line} was not imported`)
    const { locale, key } = translation
    const { articleUid } = await startTranslation(tx, by, { storyUid, locale, ...when(input) })
    await setImportKey(tx, articleUid, key)
    await writeEntry(tx, by, articleUid, translation, input)
  }
  const result = countsOf(plan, joined.length, input)
  if (result.articles > 0) {
    const { origin, locale } = input
    const data = { origin, ...result }
    await audit(tx, by, { action: 'import', entity: 'import', entityUid: uuid(), locale, data })
  }
  return result
}

const when = ({ at }: ImportInput) => (at ? { at } : {})

function openStory(tx: Tx, by: Staff, entry: ImportEntry, input: ImportInput) {
  const { category, day, locale, key } = entry
  const story = { category, day, sourceLocale: locale, importKey: key, ...when(input) }
  return createStory(tx, by, story)
}

async function writeEntry(
  tx: Tx,
  by: Staff,
  articleUid: string,
  entry: ImportEntry,
  input: ImportInput,
): Promise<void> {
  // SQLite answers within the turn: let others of this process have theirs.
  await nextTurn()
  const { title, summary } = entry
  const text = { title, summary, slug: '', body: emptyDocument(), kind: 'import' as const }
  const { article } = await needArticle(tx, articleUid)
  const saved = await saveArticle(tx, by, {
    articleUid,
    lockVersion: article.lockVersion,
    ...text,
    ...when(input),
  })
  if (!input.publish) return
  const version = { articleUid, lockVersion: saved.lockVersion, reason: 'import' }
  await publishArticle(tx, by, { ...version, ...when(input) })
}

function countsOf(plan: ImportPlan, joined: number, input: ImportInput): ImportResult {
  const articles = plan.fresh.length
  return {
    articles,
    stories: articles - joined,
    joined,
    published: input.publish ? articles : 0,
    known: plan.known.length,
  }
}
