import { z } from 'zod'
import { REFUSAL_CODES, Refusal, type RefusalCode } from '#domain/refusal.ts'

/** Fields by which Next finds the action of a form that was sent without scripts. */
const NEXT_FIELD = /^\$ACTION_/
const SECRET_FIELD = /password|token/i

/** A form as an object; what was sent several times is an array. */
export function objectOf(form: FormData): Record<string, unknown> {
  const names = [...new Set(form.keys())].filter((name) => !NEXT_FIELD.test(name))
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name)
      return [name, values.length > 1 ? values : values[0]]
    }),
  )
}

/** What was typed, to be shown again: never a password. */
export function typedIn(form: FormData): Record<string, string> {
  const fields = [...form].filter(
    (field): field is [string, string] =>
      typeof field[1] === 'string' && !NEXT_FIELD.test(field[0]) && !SECRET_FIELD.test(field[0]),
  )
  return Object.fromEntries(fields)
}

/** A field that a form sends once for each choice: none, one or many. */
export const many = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item))

/**
 * Parses strictly: a field the schema doesn't name is refused. A schema's message that is a
 * refusal's code becomes that code (`z.string().min(1, 'title_missing')`).
 * @throws Refusal for the first field that won't do.
 */
export function parseInput<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const strict = schema instanceof z.ZodObject ? schema.strict() : schema
  const parsed = strict.safeParse(given)
  if (parsed.success) return parsed.data as z.output<S>
  const [issue] = parsed.error.issues
  const code = REFUSAL_CODES.find((known) => known === issue?.message) ?? 'invalid'
  throw new Refusal(code satisfies RefusalCode, issue?.path.join('.') || undefined)
}
