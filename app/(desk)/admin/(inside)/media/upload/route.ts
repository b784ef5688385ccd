import { z } from 'zod'
import { uploadAsset } from '#db/uploads.ts'
import { LARGEST_UPLOAD, LONGEST_WORDS } from '#domain/lengths.ts'
import { LOCALES } from '#domain/locales.ts'
import { mayKeepMedia } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { staffRoute } from '../../../../staff-route.ts'

/** One file, and what holds for it; the door has counted the bytes of the whole form. */
const upload = z.object({
  file: z.file().max(LARGEST_UPLOAD, 'too_large'),
  credit: z.string().max(LONGEST_WORDS.credit, 'too_large'),
  licence: z.string().max(40),
  locale: z.union([z.enum(LOCALES), z.literal('').transform(() => null)]),
})

export const POST = staffRoute(upload, async (by, { file, credit, ...words }) => {
  if (!mayKeepMedia(by)) throw new Refusal('not_allowed')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const said = credit.trim() ? { credit } : {}
  return Response.json(await uploadAsset(by, { ...words, ...said, bytes, fileName: file.name }))
})
