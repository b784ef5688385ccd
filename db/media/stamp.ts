import { crc32 } from 'node:zlib'
import { DEEDS, isLicence } from '#domain/licences.ts'
import type { AssetRow } from '../asset-views.ts'

/**
 * Who made a picture and on what terms, as image programs and search engines read it (XMP with the
 * IPTC's fields), to go into the file on its way out: so it says what the newsroom says today, and
 * no pixel is touched.
 * @returns where in the file it goes, and the bytes; undefined where there is nothing to say
 */
export function stampOf({
  credit,
  licence,
  mime,
}: Pick<AssetRow, 'credit' | 'licence' | 'mime'>): { at: number; bytes: Buffer } | undefined {
  const deed = isLicence(licence) ? DEEDS[licence] : undefined
  if (!credit && !deed) return undefined
  const packet = packetOf(credit, deed)
  return mime === 'image/png'
    ? { at: PNG_HEADER, bytes: pngChunk(packet) }
    : { at: JPEG_START, bytes: jpegSegment(packet) }
}

const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
}

function packetOf(credit: string, deed: { name: string; url: string } | undefined): string {
  const names = Object.entries(NAMESPACES).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  const said = [
    ...(credit
      ? [
          `<photoshop:Credit>${quoted(credit)}</photoshop:Credit>`,
          `<dc:creator><rdf:Seq><rdf:li>${quoted(credit)}</rdf:li></rdf:Seq></dc:creator>`,
        ]
      : []),
    ...(deed
      ? [
          `<xmpRights:WebStatement>${deed.url}</xmpRights:WebStatement>`,
          `<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">${deed.name}</rdf:li></rdf:Alt></xmpRights:UsageTerms>`,
        ]
      : []),
  ]
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${names.join(' ')}><rdf:Description rdf:about="">${said.join('')}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const quoted = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '')

/** After the two bytes that begin every JPEG. */
const JPEG_START = 2

function jpegSegment(packet: string): Buffer {
  const data = Buffer.from(`http://ns.adobe.com/xap/1.0/\0${packet}`)
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** After a PNG's signature and its first chunk, whose size is always the same. */
const PNG_HEADER = 33

function pngChunk(packet: string): Buffer {
  const body = Buffer.from(`iTXtXML:com.adobe.xmp\0\0\0\0\0${packet}`)
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length - 4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
