import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { fontFactsSchema } from '#domain/brand-font.ts'
import type { Kept } from './place.ts'
import type { Developed } from './task.ts'

/** In each folder of the store: what came, what it is, and what was made of it. */
export const MANIFEST = 'manifest.json'

export interface Manifest extends Kept<Developed> {
  /** SHA-256 of every other file in the folder. */
  files: Record<string, string>
}

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const size = z.number().int().positive()
export const developedSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('image'),
    mime: z.string(),
    width: size,
    height: size,
    credit: z.string(),
  }),
  z.object({ kind: z.literal('document'), mime: z.string(), pages: size.optional() }),
  fontFactsSchema,
])

const schema = z.object({
  sha256: hash,
  bytes: size,
  developed: developedSchema,
  files: z.record(z.string(), hash),
})

export const parseManifest = (text: string): Manifest => schema.parse(JSON.parse(text))

/** @returns undefined where there is none: a folder gets its name with its manifest in it. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    return parseManifest(await readFile(path.join(folder, MANIFEST), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

export async function hashesOf(folder: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {}
  for (const name of (await readdir(folder)).sort())
    hashes[name] = createHash('sha256')
      .update(await readFile(path.join(folder, name)))
      .digest('hex')
  return hashes
}
