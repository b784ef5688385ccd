import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deflateSync } from 'node:zlib'
import wawoff2 from 'wawoff2'

/** A file of a face that cards are drawn in, as a newsroom might upload it: WOFF2, 200 to 900. */
export const houseFont = (part: 'latin' | 'cyrillic' | 'arabic'): Buffer => {
  const family = part === 'arabic' ? 'noto-naskh-arabic' : 'source-serif-4'
  const place = `@fontsource-variable/${family}/files/${family}-${part}-wght-normal.woff2`
  return readFileSync(fileURLToPath(import.meta.resolve(place)))
}

/** The same as TTF. */
export const unpacked = async (part: 'latin' | 'cyrillic' | 'arabic'): Promise<Buffer> =>
  Buffer.from(await wawoff2.decompress(houseFont(part)))

interface Table {
  tag: string
  sum: number
  data: Buffer
}

const tablesOf = (sfnt: Buffer): Table[] =>
  Array.from({ length: sfnt.readUInt16BE(4) }, (_, index) => {
    const at = 12 + index * 16
    const start = sfnt.readUInt32BE(at + 8)
    const data = sfnt.subarray(start, start + sfnt.readUInt32BE(at + 12))
    return { tag: sfnt.toString('latin1', at, at + 4), sum: sfnt.readUInt32BE(at + 4), data }
  })

/** What its maker permits (OS/2.fsType), put into a copy. */
export function permitting(sfnt: Buffer, fsType: number): Buffer {
  const copy = Buffer.from(sfnt)
  tablesOf(copy)
    .find(({ tag }) => tag === 'OS/2')
    ?.data.writeUInt16BE(fsType, 8)
  return copy
}

/** The same as WOFF 1.0. */
export function asWoff(sfnt: Buffer): Buffer {
  const tables = tablesOf(sfnt)
  const head = Buffer.alloc(44 + tables.length * 20)
  head.write('wOFF', 0, 'latin1')
  sfnt.copy(head, 4, 0, 4)
  head.writeUInt16BE(tables.length, 12)
  head.writeUInt32BE(sfnt.length, 16)
  const parts: Buffer[] = [head]
  let offset = head.length
  for (const [index, { tag, sum, data }] of tables.entries()) {
    const deflated = deflateSync(data)
    const packed = deflated.length < data.length ? deflated : data
    const at = 44 + index * 20
    head.write(tag, at, 'latin1')
    for (const [place, number] of [offset, packed.length, data.length, sum].entries())
      head.writeUInt32BE(number, at + 4 + place * 4)
    const padding = Buffer.alloc((4 - (packed.length % 4)) % 4)
    parts.push(packed, padding)
    offset += packed.length + padding.length
  }
  head.writeUInt32BE(offset, 8)
  return Buffer.concat(parts)
}
