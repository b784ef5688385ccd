import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { withoutBlanks } from '#domain/blocks.ts'
import type { ArticleRow, RevisionRow } from './articles.ts'
import type { Db } from './client.ts'
import { faultsInFolder } from './media/archive.ts'
import { mediaHashes } from './media/hashes.ts'
import { mediaStore } from './media/place.ts'
import { verifyAudit } from './records.ts'
import { articleSlugs, articles, publications, retractions, revisions } from './schema/articles.ts'
import { publicArticles } from './schema/public.ts'
import { stories, storyFacts } from './schema/stories.ts'

const A_PAGE = 500

export interface Verification {
  articles: number
  assets: number
  auditRows: number
  /** A sentence a fault; none when all is well. */
  faults: string[]
}

type PublicRow = typeof publicArticles.$inferSelect

/**
 * Reads the whole newsroom and compares what must agree: the audit chain with itself, every
 * article's pointers with what they point at, what readers see with what was published, and every
 * picture, document and font with the hashes it was kept under.
 */
export async function verifyNewsroom(db: Db): Promise<Verification> {
  const audit = await verifyAudit(db)
  const faults: string[] = []
  if (audit.brokenAt !== undefined)
    faults.push(`audit: row ${audit.brokenAt} was changed, or the row before it is missing`)
  const files = await verifyAssets(db)
  faults.push(...files.faults)
  let count = 0
  for (let after = 0; ; ) {
    const page = await db
      .select()
      .from(articles)
      .where(gt(articles.id, after))
      .orderBy(asc(articles.id))
      .limit(A_PAGE)
    const last = page.at(-1)
    if (!last) return { articles: count, assets: files.assets, auditRows: audit.rows, faults }
    faults.push(...(await faultsOfPage(db, page)))
    count += page.length
    after = last.id
  }
}

async function verifyAssets(db: Db): Promise<{ assets: number; faults: string[] }> {
  const hashes = await mediaHashes(db)
  const { folder } = mediaStore()
  return {
    assets: hashes.length,
    faults: hashes.flatMap((sha256) => faultsInFolder(folder, sha256)),
  }
}

async function faultsOfPage(db: Db, page: ArticleRow[]): Promise<string[]> {
  const articleIds = page.map((article) => article.id)
  const revisionIds = page.flatMap(pointersOf).map(({ id }) => id)
  const found = revisionIds.length
    ? await db.select().from(revisions).where(inArray(revisions.id, revisionIds))
    : []
  const of = {
    revision: new Map(found.map((row) => [row.id, row])),
    shown: byArticle(
      await db.select().from(publicArticles).where(inArray(publicArticles.articleId, articleIds)),
    ),
    slug: byArticle(
      await db
        .select()
        .from(articleSlugs)
        .where(and(inArray(articleSlugs.articleId, articleIds), eq(articleSlugs.isCurrent, true))),
    ),
    retraction: byArticle(
      await db
        .select()
        .from(retractions)
        .where(and(inArray(retractions.articleId, articleIds), isNull(retractions.liftedAt))),
    ),
    publication: byArticle(
      await db
        .select()
        .from(publications)
        .where(inArray(publications.articleId, articleIds))
        .orderBy(asc(publications.number)),
    ),
    facts: await liveFacts(db, page),
  }
  return page.flatMap((article) => {
    const name = `article ${article.uid} (${article.locale})`
    const shown = of.shown.get(article.id)
    const live = of.revision.get(article.liveRevisionId ?? 0)
    const facts = of.facts.get(article.storyId)
    const isPublic = article.publicState !== 'never'
    const retracted = of.retraction.get(article.id)?.kind ?? 'live'
    const checks: [boolean, string][] = [
      [
        pointersOf(article).every((at) => isOwn(of.revision.get(at.id), article)),
        'a revision it points at is missing or another’s',
      ],
      [(shown?.state ?? 'never') === article.publicState, 'what readers see is in another state'],
      [!isPublic || retracted === article.publicState, 'its retraction says otherwise'],
      [
        !isPublic || of.publication.get(article.id)?.revisionId === live?.id,
        'its newest publication is of another revision',
      ],
      [
        !shown || shown.slug === of.slug.get(article.id)?.slug,
        'its address is not its current path word',
      ],
      [!shown || saysWhatIsLive(shown, live), 'readers see another text than the published one'],
      [
        !shown || (facts?.day === shown.day && facts.categoryId === shown.categoryId),
        'readers see another day or category than the published one',
      ],
    ]
    return checks.flatMap(([isRight, fault]) => (isRight ? [] : [`${name}: ${fault}`]))
  })
}

const pointersOf = (article: ArticleRow): { id: number }[] =>
  [article.headRevisionId, article.liveRevisionId, article.approvedRevisionId].flatMap((id) =>
    id === null ? [] : [{ id }],
  )

const isOwn = (revision: RevisionRow | undefined, article: ArticleRow): boolean =>
  revision?.articleId === article.id

/** The last row of each article. */
const byArticle = <T extends { articleId: number }>(rows: T[]): Map<number, T> =>
  new Map(rows.map((row) => [row.articleId, row]))

async function liveFacts(db: Db, page: ArticleRow[]) {
  const rows = await db
    .select({ storyId: stories.id, day: storyFacts.day, categoryId: storyFacts.categoryId })
    .from(stories)
    .innerJoin(storyFacts, eq(storyFacts.id, stories.liveFactsId))
    .where(
      inArray(
        stories.id,
        page.map((article) => article.storyId),
      ),
    )
  return new Map(rows.map((row) => [row.storyId, row]))
}

/** A removed article shows nothing at all; every other one exactly its live revision. */
function saysWhatIsLive(shown: PublicRow, live: RevisionRow | undefined): boolean {
  const said = JSON.stringify([shown.title, shown.summary, shown.body.content])
  if (shown.state === 'gone') return said === JSON.stringify(['', '', []])
  return (
    said === JSON.stringify([live?.title, live?.summary, live && withoutBlanks(live.body).content])
  )
}
