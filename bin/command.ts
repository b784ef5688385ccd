import { parseArgs } from 'node:util'
import { BadUsage } from './failure.ts'

/** What a command says when it is done: lines for a person, or one object for `--json`. */
export interface Outcome {
  lines: string[]
  data: Record<string, unknown>
}

export type Run = (args: string[]) => Promise<Outcome>

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>

/**
 * Reads a command's words; every command also takes `--json`, which bin/dateline.ts looks after.
 * @throws BadUsage for an unknown option, a missing value, too few or too many words.
 */
export function readArguments<const O extends Options>(
  args: string[],
  { options, words }: { options: O; words: readonly string[] },
) {
  const { values, positionals } = parsed(args, options)
  const missing = words[positionals.length]
  if (missing) throw new BadUsage(`${missing} is missing`)
  const extra = positionals[words.length]
  if (extra !== undefined) throw new BadUsage(`“${extra}” is one word too many`)
  return { values, words: positionals }
}

function parsed<const O extends Options>(args: string[], options: O) {
  try {
    const config = { args, allowPositionals: true, strict: true } as const
    return parseArgs({ ...config, options: { ...options, json: { type: 'boolean' } } })
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    const [sentence = ''] = cause.message.split(/\. |\.?\n|\.$/)
    throw new BadUsage(sentence, { cause })
  }
}
