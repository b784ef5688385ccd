import type { IncomingMessage } from 'node:http'

const MOST_BYTES = 8 * 2 ** 10
const MOST_LET_BY = 64 * 2 ** 20
const FORM = /^application\/x-www-form-urlencoded\s*(;|$)/i

/** A status where the request carries no small form. */
export type Unfit = 400 | 411 | 413 | 415

/** The fields of a reader's form; bytes that no form of ours sends are not waited for. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | Unfit> {
  const { headers } = request
  if (headers['transfer-encoding'] !== undefined) return 411
  if (Number(headers['content-length'] ?? 0) > MOST_BYTES) return 413
  if (!FORM.test(headers['content-type'] ?? '')) return 415
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
    const form = new URLSearchParams(text)
    return [...form].flat().some(hasNul) ? 400 : form
  } catch {
    return 400
  }
}

/** No keyboard writes it, and PostgreSQL fails over it instead of finding nothing. */
const hasNul = (field: string): boolean => field.includes('\0')

/**
 * The rest of a refused body is let by, or a browser would report a broken connection instead of
 * the answer; but not for longer than a large file.
 */
export function isEndless({ headers }: IncomingMessage): boolean {
  const isUntold = headers['transfer-encoding'] !== undefined
  return isUntold || Number(headers['content-length'] ?? 0) > MOST_LET_BY
}
