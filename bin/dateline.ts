import { BadEnvironment } from '#env.ts'
import type { Run } from './command.ts'
import { BadUsage, Failure } from './failure.ts'
import { harmless, harmlessJson } from './sentences.ts'

interface Command {
  usage: string
  summary: string
  /** Loaded only when called: help needs no database. */
  load(): Promise<{ run: Run }>
}

const COMMANDS: Record<string, Command> = {
  import: {
    usage:
      'import <file> --format listing --locale en [--publish] [--yes | --no-join] [--skip-problems]',
    summary: 'Imports the text of a news page: category, title, date and summary of each entry.',
    load: () => import('./commands/import.ts'),
  },
  staff: {
    usage:
      'staff add --email … --name … --role publisher:* [--role …] [--language en] --password-stdin',
    summary: 'Adds somebody who can sign in at once; the password is the first line of the input.',
    load: () => import('./commands/staff.ts'),
  },
  backup: {
    usage: 'backup <file>',
    summary: 'Copies the newsroom as it stands into one checked file, also while the server runs.',
    load: () => import('./commands/backup.ts'),
  },
  restore: {
    usage: 'restore <file>',
    summary:
      'Puts a backup in the place of the newsroom, which is kept; the server must be stopped.',
    load: () => import('./commands/restore.ts'),
  },
  verify: {
    usage: 'verify',
    summary: 'Checks database, files and audit chain, and that readers see what was published.',
    load: () => import('./commands/verify.ts'),
  },
  export: {
    usage: 'export <folder>',
    summary:
      'Writes stories, texts and events as JSON, and pictures and documents, to be read without us.',
    load: () => import('./commands/export.ts'),
  },
}
const CALL = 'Usage: npm run -s dateline --'
const MOST_LINES = 200

const [name = '', ...args] = process.argv.slice(2)
const isJson = args.includes('--json')
process.exitCode = await main()

async function main(): Promise<number> {
  if (['help', '--help', '-h'].includes(name)) return say(overview())
  if (name === '') return fail(overview())
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) return fail([`There is no command “${name}”.`, ...overview()])
  const usage = `${CALL} ${command.usage}`
  if (args.includes('--help') || args.includes('-h')) return say([command.summary, usage])
  try {
    const { run } = await command.load()
    const { lines, data } = await run(args)
    return say(isJson ? [harmlessJson({ ok: true, ...data })] : lines)
  } catch (error) {
    if (error instanceof BadUsage) return fail([`${error.message}.`, usage])
    if (error instanceof Failure) return fail(error.lines, error.data)
    if (error instanceof BadEnvironment) return fail([error.message])
    const reason = outsideReason(error)
    if (reason) return fail([reason])
    throw error
  }
}

/** What the system, the disk or the database refused; undefined for a fault of our own. */
function outsideReason(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code && /^(E[A-Z]|SQLITE_|[0-9A-Z]{5}$)/.test(code)) return cause.message || code
  }
  return undefined
}

function overview(): string[] {
  return [
    `${CALL} <command>`,
    ...Object.values(COMMANDS).flatMap(({ usage, summary }) => [`  ${usage}`, `      ${summary}`]),
    'Every command takes --json: one JSON object on standard output.',
  ]
}

function say(lines: string[]): number {
  if (lines.length > 0) console.log(lines.map(harmless).join('\n'))
  return 0
}

function fail(lines: string[], data: Record<string, unknown> = {}): number {
  if (isJson) console.log(harmlessJson({ ok: false, reason: lines[0], ...data }))
  const more = lines.length - MOST_LINES
  console.error(lines.slice(0, MOST_LINES).map(harmless).join('\n'))
  if (more > 0) console.error(`… and ${more} more`)
  return 1
}
