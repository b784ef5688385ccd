import { eq } from 'drizzle-orm'
import { figuresIn, withoutBlanks } from '#domain/blocks.ts'
import { listingInstant } from '#domain/days.ts'
import { type Details, subjectsOf } from '#domain/details.ts'
import type { Document } from '#domain/document.ts'
import type { Locale } from '#domain/locales.ts'
import type { TranslationMethod } from '#domain/translation-method.ts'
import type { ArticleView, RevisionRow } from './articles.ts'
import { showAssets } from './asset-uses.ts'
import type { Tx } from './client.ts'
import { publicArticles, publicSubjects, publicUpdates } from './schema/public.ts'
import { stories, type storyFacts } from './schema/stories.ts'
import { indexForReaders } from './search/published.ts'
import { readSettings } from './settings.ts'

export type FactsRow = typeof storyFacts.$inferSelect

export interface Shown {
  slug: string
  reference: string
  facts: FactsRow
  firstPublishedAt: Date
  updatedAt: Date
  /** db/reflecting.ts's. */
  reflectsAt: Date | null
  /** Null while nobody has approved what is shown. */
  reviewedAt: Date | null
  /** A review counted in. */
  method: TranslationMethod
}

/** Writes what readers see of one language: the public row and the subjects' lists it stands on. */
export async function showToReaders(
  tx: Tx,
  { article, story }: ArticleView,
  revision: RevisionRow,
  { facts, ...shown }: Shown,
): Promise<void> {
  const { timeZone } = await readSettings(tx)
  const row = {
    uid: article.uid,
    storyId: story.id,
    locale: article.locale,
    sourceLocale: story.sourceLocale,
    state: 'live',
    title: revision.title,
    summary: revision.summary,
    dateline: revision.dateline,
    body: withoutBlanks(revision.body),
    categoryId: facts.categoryId,
    day: facts.day,
    details: facts.details,
    listedAt: listingInstant(facts.day, shown.firstPublishedAt, timeZone),
    basis: revision.basis,
    notice: null,
    noticeAt: null,
    successorId: null,
    embargoUntil: story.embargoUntil,
    ...shown,
  } as const
  await tx
    .insert(publicArticles)
    .values({ articleId: article.id, ...row })
    .onConflictDoUpdate({ target: publicArticles.articleId, set: row })
  await listUnderSubjects(tx, { articleId: article.id, ...row })
  await indexForReaders(tx, [article.id])
  await showItsAssets(tx, { articleId: article.id, ...row })
}

/** Facts that wait go out with the first language published after them, for every language. */
export async function showFacts(tx: Tx, storyId: number, facts: FactsRow): Promise<void> {
  await tx.update(stories).set({ liveFactsId: facts.id }).where(eq(stories.id, storyId))
  const { timeZone } = await readSettings(tx)
  const { categoryId, day, details } = facts
  const shown = await tx.select().from(publicArticles).where(eq(publicArticles.storyId, storyId))
  for (const { articleId, locale, firstPublishedAt, state, body } of shown) {
    const listedAt = listingInstant(day, firstPublishedAt, timeZone)
    await tx
      .update(publicArticles)
      .set({ categoryId, day, details, listedAt })
      .where(eq(publicArticles.articleId, articleId))
    await listUnderSubjects(tx, { articleId, locale, listedAt, details })
    await showItsAssets(tx, { articleId, state, details, body })
  }
  const articleIds = shown.map(({ articleId }) => articleId)
  await indexForReaders(tx, articleIds)
}

/** A removed article shows no picture, whatever its story's facts become. */
async function showItsAssets(
  tx: Tx,
  row: { articleId: number; state: string; details: Details; body: Document },
): Promise<void> {
  const { image, attachments } = row.details
  const own = [...(image ? [image] : []), ...attachments, ...figuresIn(row.body)]
  await showAssets(tx, row, row.state === 'gone' ? [] : own)
}

async function listUnderSubjects(
  tx: Tx,
  row: { articleId: number; locale: Locale; listedAt: Date; details: Details },
): Promise<void> {
  const { articleId, locale, listedAt } = row
  await tx.delete(publicSubjects).where(eq(publicSubjects.articleId, articleId))
  const subjects = subjectsOf(row.details)
  if (subjects.length === 0) return
  await tx
    .insert(publicSubjects)
    .values(subjects.map((subject) => ({ articleId, subject, locale, listedAt })))
}

/** Keeps what readers are told of a change; a minor one is none they are told of. */
export async function noteUpdate(
  tx: Tx,
  { article }: ArticleView,
  update: {
    number: number
    updateType: 'major' | 'minor' | 'correction' | 'clarification'
    changeNote: string | undefined
    at: Date
  },
): Promise<void> {
  const { number, updateType, changeNote: note, at } = update
  if (number === 1 || updateType === 'minor' || !note) return
  const kind = updateType === 'major' ? 'update' : updateType
  const { id: articleId, locale } = article
  await tx.insert(publicUpdates).values({ articleId, number, locale, kind, note, at })
}
