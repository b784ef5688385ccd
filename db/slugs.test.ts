import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import type { Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { needArticle } from './articles.ts'
import { reader, write } from './client.ts'
import { readArticle } from './public.ts'
import { publishArticle } from './publish.ts'
import { createStory } from './stories.ts'
import { hire, openNewsroom, paragraphs } from './testing/newsroom.ts'
import { saveArticle } from './texts.ts'

let newsroom: { close(): Promise<void> }
let chief: Staff
before(async () => {
  newsroom = await openNewsroom()
  chief = await hire('Chief', 'author', 'publisher')
})
after(() => newsroom.close())

let edits = 0
async function publishAt(articleUid: string, slug: string): Promise<void> {
  const next = async () => ({
    articleUid,
    lockVersion: (await needArticle(reader(), articleUid)).article.lockVersion,
  })
  const draft = await next()
  edits += 1
  const text = { title: `Edit ${edits}`, summary: '', slug, body: paragraphs('Text') }
  await write((tx) => saveArticle(tx, chief, { ...draft, ...text }))
  const ready = await next()
  await write((tx) => publishArticle(tx, chief, { ...ready, reason: 'test' }))
}

test('wherever articles moved, every address they had is at most one hop from its article', async () => {
  let round = 0
  const moves = fc.array(fc.record({ who: fc.nat(2), to: fc.nat(4) }), {
    minLength: 1,
    maxLength: 9,
  })
  await fc.assert(
    fc.asyncProperty(moves, async (moved) => {
      round += 1
      const word = (to: number) => `round-${round}-${'abcde'[to]}`
      const uids: string[] = []
      for (let number = 0; number < 3; number += 1) {
        const facts = { sourceLocale: 'en', category: 'project-news', day: '2026-01-01' } as const
        uids.push((await write((tx) => createStory(tx, chief, facts))).articleUid)
      }
      const had = new Map<string, string>()
      for (const { who, to } of moved) {
        const uid = uids[who] ?? ''
        const isTaken = (had.get(word(to)) ?? uid) !== uid
        const move = publishAt(uid, word(to))
        if (isTaken) await assert.rejects(move, (error) => error instanceof Refusal)
        else await move.then(() => had.set(word(to), uid))
      }
      for (const [slug, uid] of had) {
        const found = await readArticle(reader(), { locale: 'en', slug })
        const next = found?.is === 'moved' ? { locale: 'en' as const, slug: found.slug } : undefined
        const last = next ? await readArticle(reader(), next) : found
        assert.equal(last?.is, 'article')
        assert.equal(last.article.uid, uid)
      }
    }),
    { numRuns: 12 },
  )
})
