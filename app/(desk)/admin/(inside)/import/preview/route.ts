import { reader } from '#db/client.ts'
import { previewImport } from '#db/import-preview.ts'
import { LOCALES } from '#domain/locales.ts'
import { mayImport } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { staffRoute } from '../../../../staff-route.ts'
import { importing, readUpload, upload } from '../upload.ts'

/** What importing this would do; nothing is written. */
export const POST = staffRoute(upload, async (by, input) => {
  if (!LOCALES.some((locale) => mayImport(by, locale))) throw new Refusal('not_allowed')
  return importing(async () => {
    const reading = await readUpload(input)
    return Response.json(await previewImport(reader(), by, reading, input.locale))
  })
})
