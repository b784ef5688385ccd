import { BadEnvironment } from '#env.ts'
import type { Command } from './command.ts'
import { BadUsage, Failure } from './failure.ts'

const COMMANDS: Record<string, () => Promise<{ default: Command }>> = {
  import: () => import('./commands/import.ts'),
}
const MOST_LINES = 200

const [name = '', ...args] = process.argv.slice(2)
const isJson = args.includes('--json')
process.exitCode = await main()

async function main(): Promise<number> {
  if (['', 'help', '--help', '-h'].includes(name)) return help()
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!load) return fail([`There is no command “${name}”.`, ...(await overview())], {})
  const { default: command } = await load()
  const usage = `Usage: npm run -s dateline -- ${command.usage}`
  if (args.includes('--help') || args.includes('-h')) return say([command.summary, usage])
  try {
    const { lines, data } = await command.run(args)
    return say(isJson ? [JSON.stringify({ ok: true, ...data })] : lines)
  } catch (error) {
    if (error instanceof BadUsage) return fail([`${error.message}.`, usage], {})
    if (error instanceof Failure) return fail(error.lines, error.data)
    if (error instanceof BadEnvironment) return fail([error.message], {})
    throw error
  }
}

async function help(): Promise<number> {
  const lines = await overview()
  return name === '' ? fail(lines, {}) : say(lines)
}

async function overview(): Promise<string[]> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()))
  return [
    'Usage: npm run -s dateline -- <command>',
    ...commands.map(({ default: command }) => `  ${command.usage}\n      ${command.summary}`),
    'Every command takes --json: one JSON object on standard output.',
  ]
}

function say(lines: string[]): number {
  if (lines.length > 0) console.log(lines.join('\n'))
  return 0
}

function fail(lines: string[], data: Record<string, unknown>): number {
  if (isJson) console.log(JSON.stringify({ ok: false, reason: lines[0], ...data }))
  const more = lines.length - MOST_LINES
  console.error(lines.slice(0, MOST_LINES).join('\n'))
  if (more > 0) console.error(`… and ${more} more`)
  return 1
}
