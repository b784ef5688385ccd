import * as z from 'zod/mini'
import type { ImportResult } from '#db/import.ts'
import type { ImportPreview } from '#db/import-preview.ts'
import { CATEGORIES } from '#domain/categories.ts'
import { PROBLEMS } from '#domain/listing.ts'
import { LOCALES } from '#domain/locales.ts'
import { REFUSAL_CODES, type RefusalCode } from '#domain/refusal.ts'

/** Nobody answered, or something that is no answer of the import's. */
type Failed = 'offline' | 'unreadable'
export type Answer<T> = { ok: true; value: T } | { ok: false; why: RefusalCode | Failed }

const number = z.number()
/** JSON leaves out what is undefined. */
const orNone = <T>(schema: z.ZodMiniType<T>) =>
  z.pipe(
    z.optional(schema),
    z.transform((value: T | undefined) => value),
  )

const locale = z.enum(LOCALES)
const side = { title: z.string(), locale }
const anySide = z.object({ ...side, line: orNone(number) })

export const previewAnswer: z.ZodMiniType<ImportPreview> = z.object({
  rows: z.array(
    z.object({
      line: number,
      category: z.enum(CATEGORIES),
      day: z.string(),
      title: z.string(),
      state: z.enum(['new', 'known', 'not_yours']),
      locale,
      confidence: number,
      kept: orNone(z.enum(['short', 'unsure', 'foreign'])),
    }),
  ),
  counts: z.object({ new: number, known: number, not_yours: number }),
  sisters: z.array(z.object({ source: anySide, translation: z.object({ ...side, line: number }) })),
  unclear: z.array(z.array(anySide)),
  problems: z.array(
    z.object({ line: number, code: z.enum(PROBLEMS), detail: z.exactOptional(z.string()) }),
  ),
  problemCount: number,
  mayPublish: z.boolean(),
})

export const resultAnswer: z.ZodMiniType<ImportResult> = z.object({
  articles: number,
  stories: number,
  joined: number,
  published: number,
  known: number,
})

const refusal = z.object({ code: z.enum(REFUSAL_CODES) })

/** Sends a form to one step of the import. */
export async function askImport<T>(
  step: 'preview' | 'run',
  body: FormData,
  answer: z.ZodMiniType<T>,
): Promise<Answer<T>> {
  const sent = await fetch(`/admin/import/${step}`, { method: 'POST', body }).catch(() => undefined)
  if (!sent) return { ok: false, why: 'offline' }
  // The door refuses in plain text, before anybody reads the form.
  if (sent.status === 413) return { ok: false, why: 'too_large' }
  const said: unknown = await sent.json().catch(() => undefined)
  if (sent.ok) {
    const { success, data } = answer.safeParse(said)
    return success ? { ok: true, value: data } : { ok: false, why: 'unreadable' }
  }
  const { success, data } = refusal.safeParse(said)
  return { ok: false, why: success ? data.code : 'unreadable' }
}
