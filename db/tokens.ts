import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits: 43 characters that fit a cookie and a path. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What the database keeps of a token: it finds the row and opens nothing. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url')
