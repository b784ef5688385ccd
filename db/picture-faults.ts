import { and, eq, inArray, ne } from 'drizzle-orm'
import { figuresIn } from '#domain/blocks.ts'
import { oneLine } from '#domain/characters.ts'
import type { Document } from '#domain/document.ts'
import type { Locale } from '#domain/locales.ts'
import { Refusal } from '#domain/refusal.ts'
import type { ArticleView, RevisionRow } from './articles.ts'
import type { Db } from './client.ts'
import { factsById } from './facts.ts'
import { assets, assetTexts } from './schema/media.ts'
import { publicArticles } from './schema/public.ts'

/** What keeps a picture from going before the readers of a language, as refusals call it. */
type Fault = 'picture_consent_missing' | 'picture_alt_missing' | 'picture_alt_headline'

export interface PictureFault {
  uid: string
  fileName: string
  /** Whose readers would get it so. */
  locale: Locale
  is: Fault
}

/** Pictures that stand together under one headline. */
interface Showing {
  uids: readonly string[]
  locale: Locale
  headline: string
}

/** What is wrong with the pictures that publishing an article's newest text would show. */
export async function pictureFaultsOf(db: Db, view: ArticleView): Promise<PictureFault[]> {
  const { article, story, head } = view
  if (!head) return []
  const facts = await factsById(db, story.headFactsId)
  const lead = facts?.details.image ? [facts.details.image] : []
  const own = showing([...lead, ...figuresIn(head.body)], article.locale, head)
  if (story.headFactsId === story.liveFactsId || lead.length === 0) return faultsIn(db, [own])
  // Facts that wait go out in every language at once.
  const others = await db
    .select({ locale: publicArticles.locale, title: publicArticles.title })
    .from(publicArticles)
    .where(
      and(
        eq(publicArticles.storyId, story.id),
        eq(publicArticles.state, 'live'),
        ne(publicArticles.articleId, article.id),
      ),
    )
  return faultsIn(db, [own, ...others.map((row) => showing(lead, row.locale, row))])
}

/** The same of a page about the newsroom. */
export const pictureFaultsOfPage = (
  db: Db,
  { title, body }: { title: string; body: Document },
  locale: Locale,
): Promise<PictureFault[]> => faultsIn(db, [showing(figuresIn(body), locale, { title })])

/** @throws Refusal, the first of these faults. */
export function needNone(faults: readonly PictureFault[]): void {
  const [first] = faults
  if (first) throw new Refusal(first.is)
}

const showing = (
  uids: readonly string[],
  locale: Locale,
  { title }: Pick<RevisionRow, 'title'>,
): Showing => ({ uids, locale, headline: title })

async function faultsIn(db: Db, showings: readonly Showing[]): Promise<PictureFault[]> {
  const uids = [...new Set(showings.flatMap((each) => each.uids))]
  if (uids.length === 0) return []
  const pictures = await db
    .select()
    .from(assets)
    .where(and(inArray(assets.uid, uids), eq(assets.kind, 'image')))
  const ids = pictures.map(({ id }) => id)
  const texts = ids.length
    ? await db.select().from(assetTexts).where(inArray(assetTexts.assetId, ids))
    : []
  return showings.flatMap(({ uids: shown, locale, headline }) =>
    pictures
      .filter(({ uid }) => shown.includes(uid))
      .flatMap(({ id, uid, fileName, ...picture }): PictureFault[] => {
        const text = texts.find((own) => own.assetId === id && own.locale === locale)
        const is = faultOf(picture, text?.alt ?? '', headline)
        return is ? [{ uid, fileName, locale, is }] : []
      }),
  )
}

/**
 * Whoever can be recognised has agreed; words for who can't see a picture are there in the page's
 * language, and are no second headline.
 */
function faultOf(
  { people, isDecorative }: Pick<typeof assets.$inferSelect, 'people' | 'isDecorative'>,
  alt: string,
  headline: string,
): Fault | undefined {
  if (people === 'identifiable') return 'picture_consent_missing'
  if (isDecorative) return undefined
  if (!alt) return 'picture_alt_missing'
  return same(alt) === same(headline) ? 'picture_alt_headline' : undefined
}

const same = (words: string): string =>
  oneLine(words).normalize('NFC').toLowerCase().replace(/\.$/, '')
