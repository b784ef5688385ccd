import * as z from 'zod/mini'
import { LARGEST_UPLOAD } from '#domain/lengths.ts'
import { REFUSAL_CODES, type RefusalCode } from '#domain/refusal.ts'
import { MEDIA } from '../desk-paths.ts'

/** What became of one file; `offline` where nobody answered, or something that is no answer. */
export type Sent = { uid: string; isNew: boolean } | { code: RefusalCode | 'offline' | 'tooLarge' }

const answer = z.union([
  z.object({ uid: z.uuid(), isNew: z.boolean() }),
  z.object({ code: z.enum(REFUSAL_CODES) }),
])

/** Sends one file, and what the form says of all of them. */
export async function sendFile(file: File, given: FormData): Promise<Sent> {
  // The door cuts off what is too large: the browser would only know that nobody answered.
  if (file.size > LARGEST_UPLOAD) return { code: 'tooLarge' }
  const form = new FormData()
  form.set('file', file)
  for (const name of ['credit', 'licence', 'locale']) form.set(name, String(given.get(name) ?? ''))
  try {
    const response = await fetch(`${MEDIA}/upload`, { method: 'POST', body: form })
    return answer.parse(await response.json())
  } catch {
    return { code: 'offline' }
  }
}
