import { countryName } from '#domain/countries.ts'
import { readSubjectKey, type SubjectKind, subjectKey } from '#domain/details.ts'
import type { Locale } from '#domain/locales.ts'
import type { Db } from '../client.ts'
import { type AuthorityView, authoritiesOf } from './authorities.ts'

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

/** The subjects under these keys, in their order; a key of nothing is left out. */
export async function subjectViews(
  db: Db,
  keys: readonly string[],
  locale: Locale,
): Promise<SubjectView[]> {
  const subjects = keys.flatMap((key) => readSubjectKey(key) ?? [])
  const uids = subjects.flatMap(({ kind, id }) => (kind === 'country' ? [] : [id]))
  const found = new Map((await authoritiesOf(db, uids, locale)).map((view) => [view.uid, view]))
  return subjects.flatMap(({ kind, id }) => {
    if (kind === 'country') return [countryView(id, locale)]
    const view = found.get(id)
    return view ? [authorityView(kind, view)] : []
  })
}

const NOTHING = { about: '', role: '', organisation: '', photo: null, address: '', retiredAt: null }

function countryView(code: string, locale: Locale): SubjectView {
  const key = subjectKey('country', code)
  const name = countryName(code, locale)
  return { ...NOTHING, kind: 'country', key, slug: code.toLowerCase(), name, locale }
}

function authorityView(kind: SubjectKind, view: AuthorityView): SubjectView {
  const { uid, slug, name, locale, data, text, retiredAt } = view
  const { about, role, organisation, photo, address, ...rest } = { ...NOTHING, ...data, ...text }
  return {
    kind,
    key: subjectKey(kind, uid),
    slug,
    name,
    locale,
    about: 'description' in rest ? rest.description : about,
    role,
    organisation,
    photo,
    address,
    retiredAt,
  }
}
