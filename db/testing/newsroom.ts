import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { v7 as uuid } from 'uuid'
import type { Document } from '#domain/document.ts'
import type { Grant, Staff } from '#domain/permissions.ts'
import { ensureBaseline } from '../baseline.ts'
import { write } from '../client.ts'
import { openStore } from '../media/store.ts'
import { openEngine } from '../open.ts'
import { staff } from '../schema/staff.ts'

/** An empty newsroom on the engine that DATABASE_URL names; close it when the tests end. */
export async function openNewsroom(): Promise<{ close(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-db-'))
  const engine = await openEngine({
    url: process.env.DATABASE_URL,
    file: path.join(folder, 'test.db'),
  })
  await write(ensureBaseline)
  await openStore(path.join(folder, 'media'))
  return {
    close: async () => {
      await engine.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** A member of staff with the given roles, `role` or `role:locale`. */
export async function hire(name: string, ...roles: string[]): Promise<Staff> {
  const grants = roles.map((role) => {
    const [kind, locale = '*'] = role.split(':')
    return { role: kind, locale } as Grant
  })
  const person = {
    uid: uuid(),
    name,
    email: `${name.toLowerCase()}@newsroom.example`,
    uiLocale: 'en' as const,
  }
  const [row] = await write((tx) =>
    tx
      .insert(staff)
      .values({ ...person, status: 'active', createdAt: new Date() })
      .returning(),
  )
  if (!row) throw new Error('Nobody was hired')
  return { ...person, id: row.id, kind: 'person', grants }
}

/** A body of plain paragraphs with the ids p1, p2, … */
export const paragraphs = (...texts: string[]): Document => ({
  type: 'doc',
  content: texts.map((text, index) => ({
    type: 'paragraph',
    attrs: { id: `p${index + 1}` },
    content: [{ type: 'text', text }],
  })),
})
