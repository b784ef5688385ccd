import path from 'node:path'
import type { Newsroom } from '#bin/newsroom.ts'
import type { Engine } from '#db/client.ts'
import { write } from '#db/client.ts'
import { type DeskAct, moveArticle } from '#db/moves.ts'
import { openEngine } from '#db/open.ts'
import { publishArticle } from '#db/publish.ts'
import { removeArticle, withdrawArticle } from '#db/retract.ts'
import { PROGRAM } from '#db/staff.ts'
import { createStory } from '#db/stories.ts'
import { saveArticle } from '#db/texts.ts'
import type { Locale } from '#domain/locales.ts'

/** Where a text is to stand: a state for each way a text can be hidden or shown. */
export type Standing =
  | 'draft'
  | 'in_review'
  | 'changes_requested'
  | 'approved'
  | 'discarded'
  /** Live with other words; these are the draft of its next edition. */
  | 'edited'
  | 'live'
  | 'withdrawn'
  | 'gone'

/** The moves that lead a saved draft there. */
const WAY: Partial<Record<Standing, readonly DeskAct[]>> = {
  in_review: ['submit'],
  changes_requested: ['submit', 'request_changes'],
  approved: ['submit', 'approve'],
  discarded: ['discard'],
}

/** Opens the newsroom's database beside its server, as the command line does. */
export const openBackstage = (newsroom: Newsroom): Promise<Engine> =>
  openEngine({
    url: process.env.DATABASE_URL,
    file: path.join(newsroom.dataDir, 'dateline.db'),
  })

interface Words {
  title: string
  summary: string
  words: string
}

const OTHER_WORDS = { title: 'The words that went out', summary: 'Public', words: 'Public' }

const textOf = ({ title, summary, words }: Words) => ({
  title,
  summary,
  body: {
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'text', text: words }] }],
  },
})

/** Writes a story by the program itself and brings it where it is to stand; gives its path word. */
export function placeStory(
  standing: Standing,
  text: Words & { locale?: Locale },
): Promise<{ storyUid: string; articleUid: string; slug: string }> {
  const { locale = 'en' } = text
  return write(async (tx) => {
    const day = new Date().toISOString().slice(0, 10)
    const facts = { sourceLocale: locale, category: 'project-news', day } as const
    const { storyUid, articleUid } = await createStory(tx, PROGRAM, facts)
    let lockVersion = 0
    const next = () => ({ articleUid, lockVersion: lockVersion++ })
    const slug = `${standing.replace('_', '-')}-${articleUid.slice(-6)}`
    const save = (of: Words) => saveArticle(tx, PROGRAM, { ...next(), slug, ...textOf(of) })
    const note = 'For the record'
    await save(standing === 'edited' ? OTHER_WORDS : text)
    for (const act of WAY[standing] ?? [])
      await moveArticle(tx, PROGRAM, { ...next(), act, comment: note })
    if (['edited', 'live', 'withdrawn', 'gone'].includes(standing))
      await publishArticle(tx, PROGRAM, { ...next(), reason: note })
    if (standing === 'edited') await save(text)
    if (standing === 'withdrawn') await withdrawArticle(tx, PROGRAM, { ...next(), note })
    if (standing === 'gone') await removeArticle(tx, PROGRAM, { ...next(), note })
    return { storyUid, articleUid, slug }
  })
}
