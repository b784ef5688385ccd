import path from 'node:path'
import type { Engine } from '#db/client.ts'
import { write } from '#db/client.ts'
import { moveArticle } from '#db/moves.ts'
import { openEngine } from '#db/open.ts'
import { publishArticle } from '#db/publish.ts'
import { removeArticle, withdrawArticle } from '#db/retract.ts'
import { PROGRAM } from '#db/staff.ts'
import { createStory } from '#db/stories.ts'
import { saveArticle } from '#db/texts.ts'
import type { Locale } from '#domain/locales.ts'
import type { Newsroom } from './newsroom.ts'

/** Where a text is to stand: one state for each way a text can be hidden or shown. */
export type Standing = 'draft' | 'in_review' | 'discarded' | 'live' | 'withdrawn' | 'gone'

/** Opens the newsroom's database beside its server, as the command line does. */
export const openBackstage = (newsroom: Newsroom): Promise<Engine> =>
  openEngine({ file: path.join(newsroom.dataDir, 'dateline.db') })

/** Writes a story by the program itself and brings it where it is to stand; gives its path word. */
export function placeStory(
  standing: Standing,
  text: { title: string; summary: string; words: string; locale?: Locale },
): Promise<{ storyUid: string; articleUid: string; slug: string }> {
  const { locale = 'en', title, summary, words } = text
  return write(async (tx) => {
    const day = new Date().toISOString().slice(0, 10)
    const facts = { sourceLocale: locale, category: 'project-news', day } as const
    const { storyUid, articleUid } = await createStory(tx, PROGRAM, facts)
    const at = (lockVersion: number) => ({ articleUid, lockVersion })
    const slug = `${standing.replace('_', '-')}-${articleUid.slice(-6)}`
    const body = {
      type: 'doc',
      content: [
        { type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'text', text: words }] },
      ],
    }
    await saveArticle(tx, PROGRAM, { ...at(0), title, summary, slug, body })
    const note = 'For the record'
    if (standing === 'in_review') await moveArticle(tx, PROGRAM, { ...at(1), act: 'submit' })
    if (standing === 'discarded') await moveArticle(tx, PROGRAM, { ...at(1), act: 'discard' })
    if (['live', 'withdrawn', 'gone'].includes(standing))
      await publishArticle(tx, PROGRAM, { ...at(1), reason: note })
    if (standing === 'withdrawn') await withdrawArticle(tx, PROGRAM, { ...at(2), note })
    if (standing === 'gone') await removeArticle(tx, PROGRAM, { ...at(2), note })
    return { storyUid, articleUid, slug }
  })
}
