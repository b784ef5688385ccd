import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { reader } from '#db/client.ts'
import { findFontSlice } from '#db/font-faces.ts'
import { dispositionOf, type ServedFile, servedFile, servedSlice } from '#db/media/files.ts'
import { mediaStore } from '#db/media/place.ts'
import { findPublicAsset } from '#db/public/media.ts'
import { decodeSegments } from './address.ts'
import { FILE_POLICY, securityHeaders } from './headers.ts'
import { readRange } from './ranges.ts'
import { matches } from './reply.ts'

/** @returns false where nothing public stands at the address: the door says so. */
export type ServeMedia = (
  request: IncomingMessage,
  response: ServerResponse,
  target: string,
) => Promise<boolean>

/** A name says all that went into its file; a shared cache asks again, since what was public may end. */
const FOR_EVER = 'public, max-age=31536000, s-maxage=3600, immutable'
/** The credit in a picture's full size may be another tomorrow. */
const FOR_AN_HOUR = 'public, max-age=3600'
const KEY = /^[0-9a-f]{32}$/

/** Serves what lies under `/media`: pictures and fonts of pages, what there is to take away. */
export function openMedia(origin: URL): ServeMedia {
  const common = securityHeaders(origin)
  return async (request, response, target) => {
    const served = await fileAt(target)
    if (!served) return false
    const size = await sizeOf(served)
    if (size === undefined) return false
    const etag = etagOf(served)
    const headers = {
      ...common,
      'Content-Type': served.type,
      'Content-Security-Policy': FILE_POLICY,
      // Readers of feeds and whoever republishes a text show its pictures on pages of theirs. A font
      // is licensed to this house.
      'Cross-Origin-Resource-Policy': isFont(served) ? 'same-origin' : 'cross-origin',
      'Cache-Control': served.stamp ? FOR_AN_HOUR : FOR_EVER,
      ETag: etag,
      'Accept-Ranges': served.stamp ? 'none' : 'bytes',
      ...(served.download ? { 'Content-Disposition': dispositionOf(served.download) } : {}),
    }
    if (matches(request.headers['if-none-match'], etag)) response.writeHead(304, headers).end()
    else await send(request, response, { served, size, headers, etag })
    return true
  }
}

async function fileAt(target: string): Promise<ServedFile | undefined> {
  const [, key = '', name = '', ...rest] = decodeSegments(target.split('?')[0] ?? '') ?? []
  if (rest.length > 0 || !KEY.test(key)) return undefined
  const media = mediaStore().folder
  const asset = await findPublicAsset(reader(), { key })
  if (asset) return servedFile(asset, name, { media })
  const font = name.endsWith('.woff2') && (await findFontSlice(reader(), { key, name }))
  return font ? servedSlice(font.sha256, name, media) : undefined
}

const isFont = ({ type }: ServedFile) => type.startsWith('font/')

async function sizeOf({ file, stamp }: ServedFile): Promise<number | undefined> {
  try {
    return (await stat(file)).size + (stamp?.bytes.length ?? 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return undefined
  }
}

/** A folder is named by its content; a full size also says who made it. */
function etagOf({ file, stamp }: ServedFile): string {
  const said = stamp
    ? `-${createHash('sha256').update(stamp.bytes).digest('base64url').slice(0, 16)}`
    : ''
  return `"${path.basename(path.dirname(file))}-${path.basename(file)}${said}"`
}

interface Sending {
  served: ServedFile
  size: number
  headers: Record<string, string>
  etag: string
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { served, size, headers, etag }: Sending,
): Promise<void> {
  // Gone while the file was looked for: there is nobody to send it to.
  if (response.destroyed) return
  const { file, stamp } = served
  const range = stamp ? undefined : readRange(request.headers, { size, etag })
  if (range === 'unsatisfiable') {
    // No part of the file: it is kept by nobody, and a later one may be longer.
    const { ETag: _, ...common } = headers
    const own = { 'Cache-Control': 'no-store', 'Content-Range': `bytes */${size}` }
    response.writeHead(416, { ...common, ...own }).end()
    return
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  response.writeHead(range ? 206 : 200, {
    ...headers,
    'Content-Length': String(end - start + 1),
    ...(range ? { 'Content-Range': `bytes ${start}-${end}/${size}` } : {}),
  })
  if (request.method === 'HEAD') response.end()
  else if (stamp) await pipeline(stamped(file, stamp), response).catch(leftEarly)
  else if (size === 0) response.end()
  else await pipeline(createReadStream(file, { start, end }), response).catch(leftEarly)
}

/** The file with the stamp at its place. */
function stamped(file: string, { at, bytes }: NonNullable<ServedFile['stamp']>): PassThrough {
  const whole = new PassThrough()
  const fill = async () => {
    await pipeline(createReadStream(file, { end: at - 1 }), whole, { end: false })
    whole.write(bytes)
    await pipeline(createReadStream(file, { start: at }), whole)
  }
  fill().catch((error) => whole.destroy(error))
  return whole
}

/** Whoever goes before the end is no failure of ours. */
function leftEarly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
}
