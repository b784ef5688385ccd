import type { IncomingHttpHeaders } from 'node:http'

export interface Range {
  /** The first and the last byte, both included. */
  start: number
  end: number
}

const ONE_RANGE = /^bytes=(\d{0,15})-(\d{0,15})$/

/**
 * RFC 9110 14.2: the part that is asked for. Several parts, or one in a form we don't know, are
 * answered with the whole; so is a part of what was another file (`If-Range`).
 */
export function readRange(
  headers: IncomingHttpHeaders,
  { size, etag }: { size: number; etag: string },
): Range | 'unsatisfiable' | undefined {
  const [, first, last] = ONE_RANGE.exec(headers.range ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined
  const condition = headers['if-range']
  if (condition !== undefined && condition !== etag) return undefined
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 }
  }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < start) return undefined
  return start < size ? { start, end } : 'unsatisfiable'
}
