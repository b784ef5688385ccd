import { getDocumentProxy } from 'unpdf'
import { Unfit } from './unfit.ts'

/**
 * How many pages a PDF has; undefined where a password is needed to know.
 * @throws Unfit for what only looks like one.
 */
export async function countPages(bytes: Buffer): Promise<number | undefined> {
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes))
    return document.numPages
  } catch (cause) {
    const { name, message } = cause instanceof Error ? cause : new Error(String(cause))
    if (name === 'PasswordException') return undefined
    throw new Unfit('media_unreadable', message, { cause })
  }
}
