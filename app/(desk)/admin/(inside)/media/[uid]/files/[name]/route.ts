import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { findAsset } from '#db/assets.ts'
import { reader } from '#db/client.ts'
import { dispositionOf, servedFile } from '#db/media/files.ts'
import { mediaStore } from '#db/media/place.ts'
import { Refusal } from '#domain/refusal.ts'
import { staffRoute } from '../../../../../../staff-route.ts'

const address = z.object({ uid: z.uuid(), name: z.string().max(200) })

/** Pictures and documents for staff (the door forbids them everything): what nothing public shows yet too, and the full size always. */
export const GET = staffRoute(address, async (_by, { uid, name }) => {
  const asset = await findAsset(reader(), uid)
  const { folder: media } = mediaStore()
  const served = asset && servedFile(asset, nameOf(name), { media, isForStaff: true })
  const found = served && (await stat(served.file).catch(() => undefined))
  if (!served || !found) throw new Refusal('not_found')
  return new Response(Readable.toWeb(createReadStream(served.file)) as ReadableStream, {
    headers: {
      'Content-Type': served.type,
      'Content-Length': String(found.size),
      ...(served.download ? { 'Content-Disposition': dispositionOf(served.download) } : {}),
    },
  })
})

/** Next hands over a name as it stood in the address. */
function nameOf(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return ''
  }
}
