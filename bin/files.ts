import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from './failure.ts'

/** Where a person means a file to be: `npm run` moves to the project's folder before it starts us. */
export function givenPath(file: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder = '' } = process.env
  return path.resolve(script === 'dateline' ? folder : '', file)
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  ENAMETOOLONG: 'there is no such file',
  ELOOP: 'there is no such file',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
}

/**
 * Reads a whole file that a person named.
 * @throws Failure for none, one that may not be read, a folder, a device, or one of more than
 *   `largest` bytes, which is not read at all.
 */
export async function readGivenFile(file: string, largest: number): Promise<Uint8Array> {
  const refuse = (reason: string): never => {
    throw new Failure(`${file}: ${reason}`)
  }
  const place = givenPath(file)
  try {
    const found = await stat(place)
    if (found.isDirectory()) refuse('it is a folder, not a file')
    if (!found.isFile()) refuse('it is not an ordinary file')
    if (found.size > largest) refuse(`it is larger than ${largest / 1024 / 1024} MB`)
    return await readFile(place)
  } catch (error) {
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? '']
    if (!reason) throw error
    return refuse(reason)
  }
}
