import { asc, eq } from 'drizzle-orm'
import {
  CATEGORIES,
  CATEGORY_TEXTS,
  type CategoryKey,
  type CategoryTexts,
} from '#domain/categories.ts'
import { DEFAULT_LOCALE, type Locale } from '#domain/locales.ts'
import type { ImageView } from '#domain/pictures.ts'
import type { Db } from '../client.ts'
import { readBrandFont } from '../font-faces.ts'
import { categories, categoryTexts } from '../schema/stories.ts'
import { settingsOf } from '../settings.ts'
import { readStored } from '../stored-settings.ts'
import { bannersOf } from './banners.ts'
import { findImages } from './images.ts'
import { publishedPages } from './pages.ts'

type Names = Record<CategoryKey, Record<Locale, CategoryTexts>>

export type NewsroomView = Awaited<ReturnType<typeof readNewsroom>>

/** What the newsroom calls itself and its sections, in every language. */
export async function readNewsroom(db: Db) {
  const stored = await readStored(db)
  const { name, description, timeZone, fediverse, refusedCrawlers, ...settings } =
    settingsOf(stored)
  const logo = settings.logo && (await logoOf(db, settings.logo))
  const { licence, networks, historicYears, contact, securityContact } = settings
  const rows = await db
    .select({
      key: categories.key,
      locale: categoryTexts.locale,
      name: categoryTexts.name,
      slug: categoryTexts.slug,
    })
    .from(categories)
    .innerJoin(categoryTexts, eq(categoryTexts.categoryId, categories.id))
    .orderBy(asc(categories.sort))
  const names = Object.fromEntries(CATEGORIES.map((key) => [key, {}])) as Names
  for (const { key, locale, ...text } of rows)
    names[key][locale] = { ...text, list: CATEGORY_TEXTS[key][locale].list }
  const own = { name, description, timeZone, fediverse, refusedCrawlers }
  const [pages, banners] = [await publishedPages(db), bannersOf(stored, new Date())]
  const terms = { licence, networks, historicYears, contact, securityContact }
  const font = await readBrandFont(db, stored)
  return {
    ...{ ...own, ...terms, categories: names, pages, banners, font },
    logo: logo || undefined,
  }
}

/** Its words are the newsroom's name, whatever the picture says of itself. */
const logoOf = async (db: Db, uid: string): Promise<ImageView | undefined> =>
  (await findImages(db, { uids: [uid], locale: DEFAULT_LOCALE })).get(uid)
