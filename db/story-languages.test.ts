import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ROLES, type Staff } from '#domain/permissions.ts'
import { reader, write } from './client.ts'
import { createStory, needStory } from './stories.ts'
import { languagesOnDesk } from './story-languages.ts'
import { hire, openNewsroom, paragraphs } from './testing/newsroom.ts'
import { saveArticle } from './texts.ts'

let newsroom: { close(): Promise<void> }
let desk: Staff
before(async () => {
  newsroom = await openNewsroom()
  desk = await hire('Dara', ...ROLES)
})
after(() => newsroom.close())

test('no step is offered that is sure to be refused: what has no title goes nowhere', async () => {
  const facts = { sourceLocale: 'en', category: 'press-release', day: '2026-05-06' } as const
  const { storyUid, articleUid } = await write((tx) => createStory(tx, desk, facts))
  const acts = async () => {
    const [language] = await languagesOnDesk(reader(), await needStory(reader(), storyUid), desk)
    return language?.acts
  }
  assert.deepEqual(await acts(), ['save', 'discard'])
  const save = (title: string, lockVersion: number) =>
    write((tx) => {
      const text = { title, summary: '', slug: '', body: paragraphs('The river rises') }
      return saveArticle(tx, desk, { articleUid, lockVersion, ...text })
    })
  await save('', 0)
  assert.deepEqual(await acts(), ['save', 'discard'])
  await save('Rising', 1)
  assert.deepEqual(await acts(), ['save', 'submit', 'publish_without_review', 'discard'])
})
