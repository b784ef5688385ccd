import { and, eq } from 'drizzle-orm'
import { withoutBlanks } from '#domain/blocks.ts'
import { LOCALES } from '#domain/locales.ts'
import { slugFromTitle } from '#domain/slugs.ts'
import { type ArticleView as DeskView, findArticle, type RevisionRow } from './articles.ts'
import type { Db } from './client.ts'
import { factsById } from './facts.ts'
import type { ArticleView } from './public/article.ts'
import { languagesOf } from './public/languages.ts'
import { reflectedAt } from './reflecting.ts'
import { findRevision } from './revisions.ts'
import { categories, categoryTexts } from './schema/stories.ts'
import { currentSlug } from './slugs.ts'

export interface Preview {
  view: DeskView
  /** The text shown; undefined while nothing is written. */
  revision: RevisionRow | undefined
  /** What readers would get if it were published now. */
  article: ArticleView | undefined
}

/**
 * An article as publishing would show it: this text, the newest facts, the languages that are
 * live, and no notice, since publishing lifts it.
 * @param revisionUid undefined: the newest text
 * @returns undefined for an unknown article, or a revision that isn't one of it
 */
export async function previewOf(
  db: Db,
  { articleUid, revisionUid }: { articleUid: string; revisionUid?: string | undefined },
  now = new Date(),
): Promise<Preview | undefined> {
  const view = await findArticle(db, articleUid)
  if (!view) return undefined
  if (revisionUid === undefined) return { view, ...(await shown(db, view, view.head, now)) }
  const found = await findRevision(db, revisionUid)
  if (found?.revision.articleId !== view.article.id) return undefined
  return { view, ...(await shown(db, view, found.revision, now)) }
}

async function shown(db: Db, view: DeskView, revision: RevisionRow | undefined, now: Date) {
  if (!revision) return { revision, article: undefined }
  const { article, story } = view
  const { locale } = article
  const facts = await factsById(db, story.headFactsId)
  if (!facts) throw new Error(`Story ${story.uid} has no facts`)
  const [category] = await db
    .select({ name: categoryTexts.name, slug: categoryTexts.slug })
    .from(categoryTexts)
    .innerJoin(categories, eq(categories.id, categoryTexts.categoryId))
    .where(and(eq(categories.key, facts.category), eq(categoryTexts.locale, locale)))
  if (!category) throw new Error(`Category ${facts.category} has no name in ${locale}`)
  const { title, summary } = revision
  const body = withoutBlanks(revision.body)
  const slug =
    revision.slug || (await currentSlug(db, article.id)) || slugFromTitle(title || '-', locale)
  const own = { storyId: story.id, locale, slug, title }
  const live = (await languagesOf(db, [story.id], now)).get(story.id) ?? []
  const languages = [...live.filter((other) => other.locale !== locale), own]
  languages.sort((a, b) => LOCALES.indexOf(a.locale) - LOCALES.indexOf(b.locale))
  return {
    revision,
    article: {
      ...{ uid: article.uid, storyId: story.id, locale, sourceLocale: story.sourceLocale },
      state: 'live' as const,
      ...{ slug, title, summary, body, languages },
      unchecked: [],
      successor: [],
      category: { key: facts.category, ...category },
      day: facts.day,
      firstPublishedAt: article.firstPublishedAt ?? now,
      updatedAt: article.lastMajorAt ?? now,
      embargoUntil: story.embargoUntil,
      notice: null,
      noticeAt: null,
      reference: story.reference ?? '',
      details: facts.details,
      dateline: revision.dateline,
      basis: revision.basis,
      reflectsAt: await reflectedAt(db, view, revision, now),
      reviewedAt: null,
      method: revision.method,
    },
  }
}
