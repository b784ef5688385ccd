import { z } from 'zod'
import { uploadFont } from '#db/font-changes.ts'
import { LARGEST_FONT } from '#domain/brand-font.ts'
import { staffRoute } from '../../../../../staff-route.ts'

/** One file; the door has counted the bytes of the whole form. */
const upload = z.object({ file: z.file().max(LARGEST_FONT, 'too_large') })

export const POST = staffRoute(upload, async (by, { file }) => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return Response.json(await uploadFont(by, { bytes, fileName: file.name }))
})
