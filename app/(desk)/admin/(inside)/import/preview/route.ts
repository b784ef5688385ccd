import { reader } from '#db/client.ts'
import { previewImport } from '#db/import-preview.ts'
import { staffRoute } from '../../../../staff-route.ts'
import { importing, needImporter, readUpload, upload } from '../upload.ts'

/** What importing this would do; nothing is written. */
export const POST = staffRoute(upload, async (by, input) => {
  needImporter(by)
  return importing(async () => {
    const reading = await readUpload(input)
    return Response.json(await previewImport(reader(), by, reading, input.locale))
  })
})
