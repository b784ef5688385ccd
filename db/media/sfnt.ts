import { inflateSync } from 'node:zlib'
import wawoff2 from 'wawoff2'

/** In bytes, unpacked: the largest Chinese fonts stay below it. */
const MOST_UNPACKED = 64 * 2 ** 20

/**
 * Takes a web font out of its wrapping.
 * @throws Error where it is damaged, or unpacks to more than any font is
 */
export async function unwrap(bytes: Buffer, mime: string): Promise<Buffer> {
  if (mime !== 'font/woff' && mime !== 'font/woff2') return bytes
  // At the same place in both kinds.
  if (bytes.readUInt32BE(16) > MOST_UNPACKED) throw new Error('Unpacks to too much')
  if (mime === 'font/woff2' && lengthOfTables(bytes) > MOST_UNPACKED)
    throw new Error('Unpacks to too much')
  return mime === 'font/woff2' ? Buffer.from(await wawoff2.decompress(bytes)) : unpackWoff(bytes)
}

const WOFF2_HEADER = 48
const ANY_TAG = 63
const GLYF = 10
const LOCA = 11

/**
 * How much the tables of a WOFF2 (https://www.w3.org/TR/WOFF2/) unpack to together: the decoder
 * takes that much memory, and the length in the header binds nobody.
 */
function lengthOfTables(bytes: Buffer): number {
  let at = WOFF2_HEADER
  /** UIntBase128: seven bits a byte, the last without the eighth. */
  const readLength = (): number => {
    let value = 0
    for (let count = 0; count < 5; count += 1) {
      const byte = bytes.readUInt8(at++)
      value = value * 128 + (byte & 127)
      if (byte < 128) return value
    }
    throw new Error('A length has no end')
  }
  let sum = 0
  for (let left = bytes.readUInt16BE(12); left > 0; left -= 1) {
    const flags = bytes.readUInt8(at++)
    const [tag, version] = [flags & 63, flags >> 6]
    if (tag === ANY_TAG) at += 4
    const plain = readLength()
    const isTransformed = tag === GLYF || tag === LOCA ? version !== 3 : version !== 0
    sum += isTransformed ? readLength() : plain
  }
  return sum
}

const WOFF_HEADER = 44
const WOFF_ENTRY = 20
const SFNT_HEADER = 12
const SFNT_ENTRY = 16

/** WOFF 1.0 (https://www.w3.org/TR/WOFF/): a directory of tables, each deflated for itself. */
function unpackWoff(bytes: Buffer): Buffer {
  const count = bytes.readUInt16BE(12)
  const head = Buffer.alloc(SFNT_HEADER + count * SFNT_ENTRY)
  bytes.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  const power = Math.floor(Math.log2(count))
  head.writeUInt16BE(2 ** power * 16, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(count * 16 - 2 ** power * 16, 10)
  const parts: Uint8Array[] = [head]
  let offset = head.length
  for (let index = 0; index < count; index += 1) {
    const at = WOFF_HEADER + index * WOFF_ENTRY
    const [start, packed, length] = [4, 8, 12].map((each) => bytes.readUInt32BE(at + each))
    if (start === undefined || packed === undefined || length === undefined) break
    // Before it is inflated: one table alone can say, and be, four gigabytes.
    if (offset + length > MOST_UNPACKED) throw new Error('Unpacks to too much')
    const data = bytes.subarray(start, start + packed)
    const table = packed < length ? inflateSync(data, { maxOutputLength: length }) : data
    if (table.length !== length) throw new Error('A table is not as long as it says')
    const entry = SFNT_HEADER + index * SFNT_ENTRY
    bytes.copy(head, entry, at, at + 4)
    bytes.copy(head, entry + 4, at + 16, at + 20)
    head.writeUInt32BE(offset, entry + 8)
    head.writeUInt32BE(length, entry + 12)
    const padding = Buffer.alloc((4 - (length % 4)) % 4)
    parts.push(table, padding)
    offset += length + padding.length
  }
  return Buffer.concat(parts)
}
