import { and, count, eq, inArray } from 'drizzle-orm'
import { wordsIn } from '#domain/authorities.ts'
import { COUNTRIES, countryName, isCountry } from '#domain/countries.ts'
import { type SubjectKind, subjectKey } from '#domain/details.ts'
import { DEFAULT_LOCALE, LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import { type Authority, findAuthorityBySlug, listAuthorities } from '../authorities.ts'
import type { Db } from '../client.ts'
import { publicSubjects } from '../schema/public.ts'
import { isNotUnlisted } from './shown.ts'

/** What a list can be of besides a category, in one language. */
export interface SubjectView {
  kind: SubjectKind
  /** domain/details.ts's `subjectKey`. */
  key: string
  /** Its path word in every language. */
  slug: string
  name: string
  /** The language of all its words: another than asked for where it has none in that one. */
  locale: Locale
  /** What it is, or who; empty where nobody says. */
  about: string
  /** Of a person. */
  role: string
  organisation: string
  /** An image's uid. */
  photo: string | null
  /** Its own page elsewhere. */
  address: string
  /** When it was given up: its list stays, and its feed says so. */
  retiredAt: Date | null
}

/** A subject with how many articles of a language its list holds. */
export type ListedSubject = SubjectView & { total: number }

/** What has this path word among the subjects of a kind, whether or not anything is on its list. */
export async function findSubject(
  db: Db,
  { kind, slug, locale }: { kind: SubjectKind; slug: string; locale: Locale },
): Promise<SubjectView | undefined> {
  if (kind === 'country') {
    const code = slug.toUpperCase()
    return slug === code.toLowerCase() && isCountry(code) ? countryView(code, locale) : undefined
  }
  const found = await findAuthorityBySlug(db, slug)
  return found?.kind === kind ? authorityView(kind, found, locale) : undefined
}

/** The subjects of a kind that have anything on their list in a language, by name. */
export async function listedSubjects(
  db: Db,
  { kind, locale, now = new Date() }: { kind: SubjectKind; locale: Locale; now?: Date },
): Promise<ListedSubject[]> {
  const views = await viewsOf(db, kind, locale)
  const keys = views.map(({ key }) => key)
  const rows = await totalsOf(db, keys, locale, now)
  const totals = new Map(rows.map(({ subject, total }) => [subject, total]))
  const order = new Intl.Collator(LOCALE_FACTS[locale].format).compare
  return views
    .flatMap((view) => {
      const total = totals.get(view.key)
      return total ? [{ ...view, total }] : []
    })
    .sort((a, b) => order(a.name, b.name))
}

async function viewsOf(db: Db, kind: SubjectKind, locale: Locale): Promise<SubjectView[]> {
  if (kind === 'country') return COUNTRIES.map((code) => countryView(code, locale))
  const all = await listAuthorities(db, kind)
  return all.flatMap((authority) => authorityView(kind, authority, locale) ?? [])
}

/** How many articles of each language the lists of a kind's subjects hold; those with none left out. */
export async function subjectTotals(
  db: Db,
  { kind, now = new Date() }: { kind: SubjectKind; now?: Date },
): Promise<{ slug: string; locale: Locale; total: number }[]> {
  const views = await viewsOf(db, kind, DEFAULT_LOCALE)
  const slugs = new Map(views.map(({ key, slug }) => [key, slug]))
  const rows = await totalsOf(db, [...slugs.keys()], undefined, now)
  return rows.map(({ subject, ...row }) => ({ slug: slugs.get(subject) ?? '', ...row }))
}

async function totalsOf(db: Db, keys: readonly string[], locale: Locale | undefined, now: Date) {
  if (keys.length === 0) return []
  return db
    .select({ subject: publicSubjects.subject, locale: publicSubjects.locale, total: count() })
    .from(publicSubjects)
    .where(
      and(
        inArray(publicSubjects.subject, [...keys]),
        locale && eq(publicSubjects.locale, locale),
        isNotUnlisted(db, publicSubjects.articleId, now),
      ),
    )
    .groupBy(publicSubjects.subject, publicSubjects.locale)
}

const NOTHING = { about: '', role: '', organisation: '', photo: null, address: '', retiredAt: null }

function countryView(code: string, locale: Locale): SubjectView {
  const key = subjectKey('country', code)
  const name = countryName(code, locale)
  return { ...NOTHING, kind: 'country', key, slug: code.toLowerCase(), name, locale }
}

type AuthoritySubject = Exclude<SubjectKind, 'country'>

/** undefined where it has no words in any language. */
function authorityView(
  kind: AuthoritySubject,
  { uid, slug, data, texts, retiredAt }: Authority,
  locale: Locale,
): SubjectView | undefined {
  const words = wordsIn(texts, locale)
  if (!words) return undefined
  const { about, role, organisation, photo, address, ...rest } = {
    ...NOTHING,
    ...data,
    ...words.text,
  }
  return {
    kind,
    key: subjectKey(kind, uid),
    slug,
    name: words.name,
    locale: words.locale,
    about: 'description' in rest ? rest.description : about,
    role,
    organisation,
    photo,
    address,
    retiredAt,
  }
}
