import { and, asc, eq, inArray } from 'drizzle-orm'
import { LOCALES, type Locale } from '#domain/locales.ts'
import type { Staff } from '#domain/permissions.ts'
import { type Act, judge, MOVES, mayStart, movesFrom } from '#domain/workflow.ts'
import { type ArticleView, needArticle, standingOf } from './articles.ts'
import type { Db } from './client.ts'
import { requestedChanges } from './history.ts'
import { type PictureFault, pictureFaultsOf } from './picture-faults.ts'
import { articleSlugs } from './schema/articles.ts'
import { grants, staff } from './schema/staff.ts'
import type { StoryView } from './stories.ts'

/** One language of a story as its screen shows it. */
export interface LanguageOnDesk extends ArticleView {
  /** What this person may do with it here and now, in the workflow's order. */
  acts: Act[]
  /** What this person could do, had they not written part of the text. */
  actsOfOthers: Act[]
  /** Names of who is at work on it, published it last, and took it back. */
  assignee: string | undefined
  publisher: string | undefined
  retractor: string | undefined
  /** What the reviewer asked for, while it is sent back. */
  comment: string | undefined
  /** What of its pictures keeps the text in work from being published. */
  pictureFaults: PictureFault[]
  /** Its path word, once it was public. */
  slug: string | undefined
}

/** The languages of a story that have an article, in the order menus show them. */
export async function languagesOnDesk(
  db: Db,
  story: StoryView,
  by: Staff,
): Promise<LanguageOnDesk[]> {
  const views = await Promise.all(story.articles.map((article) => needArticle(db, article.uid)))
  const used = views.filter(isUsed)
  used.sort((a, b) => LOCALES.indexOf(a.article.locale) - LOCALES.indexOf(b.article.locale))
  const [names, slugs] = await Promise.all([namesIn(db, used), slugsOf(db, used)])
  return Promise.all(
    used.map(async (view) => ({
      ...view,
      ...actsFor(view, by),
      assignee: nameOf(names, view.article.assigneeId),
      publisher: nameOf(names, view.publication?.publishedBy),
      retractor: nameOf(names, view.retraction?.retractedBy),
      comment:
        view.article.workState === 'changes_requested'
          ? await requestedChanges(db, view.article.id)
          : undefined,
      pictureFaults: view.article.workState === 'none' ? [] : await pictureFaultsOf(db, view),
      slug: slugs.get(view.article.id),
    })),
  )
}

/** What only a text with a title can do (`complete` in db/moves.ts): before, the table may allow it in vain. */
const NEED_TITLE: readonly Act[] = ['submit', 'publish', 'publish_without_review']

function actsFor(view: ArticleView, by: Staff) {
  const standing = standingOf(view, by)
  const isEmpty = !view.head?.title.trim()
  const ofOthers = MOVES.filter((move) => judge(move, standing) === 'own_text')
  return {
    acts: movesFrom(standing)
      .map((move) => move.act)
      .filter((act) => !(isEmpty && NEED_TITLE.includes(act))),
    actsOfOthers: ofOthers.map((move) => move.act),
  }
}

/** A translation begun and thrown away before anybody saw it leaves its language open again. */
const isUsed = ({ article, isTranslation }: ArticleView): boolean =>
  !isTranslation || article.workState !== 'none' || article.publicState !== 'never'

async function namesIn(db: Db, views: ArticleView[]): Promise<Map<number, string>> {
  const ids = views.flatMap(({ article, publication, retraction }) => [
    article.assigneeId,
    publication?.publishedBy,
    retraction?.retractedBy,
  ])
  const known = [...new Set(ids)].filter((id) => typeof id === 'number')
  if (known.length === 0) return new Map()
  const rows = await db
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(inArray(staff.id, known))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const nameOf = (names: Map<number, string>, id: number | null | undefined) =>
  typeof id === 'number' ? names.get(id) : undefined

async function slugsOf(db: Db, views: ArticleView[]): Promise<Map<number, string>> {
  const ids = views.map(({ article }) => article.id)
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ articleId: articleSlugs.articleId, slug: articleSlugs.slug })
    .from(articleSlugs)
    .where(and(inArray(articleSlugs.articleId, ids), eq(articleSlugs.isCurrent, true)))
  return new Map(rows.map(({ articleId, slug }) => [articleId, slug]))
}

/** Who could translate into each of these languages, by name. */
export async function translatorsInto(
  db: Db,
  locales: readonly Locale[],
): Promise<Map<Locale, { uid: string; name: string }[]>> {
  const rows = await db
    .select({ uid: staff.uid, name: staff.name, role: grants.role, locale: grants.locale })
    .from(staff)
    .innerJoin(grants, eq(grants.staffId, staff.id))
    .where(eq(staff.status, 'active'))
    .orderBy(asc(staff.name), asc(staff.id))
  const people = [...Map.groupBy(rows, (row) => row.uid).values()].flatMap((held) =>
    held[0] ? [{ uid: held[0].uid, name: held[0].name, grants: held }] : [],
  )
  return new Map(
    locales.map((locale) => [
      locale,
      people.filter((person) => mayStart(person, locale)).map(({ uid, name }) => ({ uid, name })),
    ]),
  )
}
