// node db/testing/tireless.ts DATA_DIR NAME: publishes one article after the other and says so each
// time, after the commit and not before. Ends only by being killed.
import { writeSync } from 'node:fs'
import { write } from '../client.ts'
import { openDataDir } from '../data-dir.ts'
import { publishArticle } from '../publish.ts'
import { PROGRAM } from '../staff.ts'
import { createStory } from '../stories.ts'
import { saveArticle } from '../texts.ts'
import { paragraphs } from './newsroom.ts'

const [dataDir = '', name = ''] = process.argv.slice(2)
await openDataDir({ DATA_DIR: dataDir })
for (let number = 1; ; number += 1) {
  const slug = `${name}-${number}`
  await write(async (tx) => {
    const facts = { sourceLocale: 'en', category: 'project-news', day: '2026-01-01' } as const
    const { articleUid } = await createStory(tx, PROGRAM, facts)
    const text = { title: slug, summary: slug, slug, body: paragraphs(slug) }
    await saveArticle(tx, PROGRAM, { articleUid, lockVersion: 0, ...text })
    await publishArticle(tx, PROGRAM, { articleUid, lockVersion: 1, reason: 'tireless' })
  })
  writeSync(1, `${slug}\n`)
}
