import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { eq } from 'drizzle-orm'
import { reader, write } from './client.ts'
import { articleSlugs, articles, publications, retractions } from './schema/articles.ts'
import { publicAssets } from './schema/media.ts'
import { publicArticles, publicSubjects, publicUpdates } from './schema/public.ts'
import { openNewsroom } from './testing/newsroom.ts'
import { loadFewStories } from './testing/sample.ts'
import { verifyNewsroom } from './verify.ts'

let newsroom: { close(): Promise<void> }
before(async () => {
  newsroom = await openNewsroom()
  await loadFewStories()
})
after(() => newsroom.close())

/** What is found after a change that no verb would make; the change is taken back. */
async function faultsAfter(
  change: (tx: Parameters<Parameters<typeof write>[0]>[0]) => Promise<unknown>,
) {
  class TakenBack extends Error {}
  let faults: string[] = []
  await assert.rejects(
    write(async (tx) => {
      await change(tx)
      faults = (await verifyNewsroom(tx)).faults
      throw new TakenBack()
    }),
    TakenBack,
  )
  return faults
}
const oneOf = async (state: 'live' | 'withdrawn' | 'gone') => {
  const [row] = await reader().select().from(articles).where(eq(articles.publicState, state))
  assert.ok(row)
  return row
}

test('a newsroom whose work went through its verbs has no fault', async () => {
  const { faults, articles: count, auditRows } = await verifyNewsroom(reader())
  assert.deepEqual(faults, [])
  assert.ok(count > 10 && auditRows > 50)
})

test('readers seeing anything but what was published is a fault', async () => {
  const live = await oneOf('live')
  const gone = await oneOf('gone')
  const own = eq(publicArticles.articleId, live.id)
  const { id } = await oneOf('withdrawn')
  const changes: [RegExp, Parameters<typeof faultsAfter>[0]][] = [
    [/another text/, (tx) => tx.update(publicArticles).set({ title: 'Forged' }).where(own)],
    [/another day/, (tx) => tx.update(publicArticles).set({ day: '1999-01-01' }).where(own)],
    [/current path word/, (tx) => tx.update(publicArticles).set({ slug: 'forged' }).where(own)],
    [/another state/, (tx) => tx.update(publicArticles).set({ state: 'gone' }).where(own)],
    [
      /another state/,
      async (tx) => {
        await tx.delete(publicSubjects).where(eq(publicSubjects.articleId, live.id))
        await tx.delete(publicAssets).where(eq(publicAssets.articleId, live.id))
        await tx.delete(publicUpdates).where(eq(publicUpdates.articleId, live.id))
        await tx.delete(publicArticles).where(own)
      },
    ],
    [
      /another text/,
      (tx) =>
        tx
          .update(publicArticles)
          .set({ title: 'Back' })
          .where(eq(publicArticles.articleId, gone.id)),
    ],
    [
      /path word/,
      (tx) =>
        tx
          .update(articleSlugs)
          .set({ isCurrent: false })
          .where(eq(articleSlugs.articleId, live.id)),
    ],
    [
      /retraction/,
      (tx) =>
        tx.update(retractions).set({ liftedAt: new Date() }).where(eq(retractions.articleId, id)),
    ],
    [/publication/, (tx) => tx.delete(publications).where(eq(publications.articleId, live.id))],
    [
      /points at/,
      (tx) =>
        tx
          .update(articles)
          .set({ headRevisionId: gone.headRevisionId })
          .where(eq(articles.id, live.id)),
    ],
  ]
  for (const [fault, change] of changes) {
    const faults = await faultsAfter(change)
    assert.ok(
      faults.some((line) => fault.test(line)),
      `${fault}: ${faults.join('; ')}`,
    )
  }
})
