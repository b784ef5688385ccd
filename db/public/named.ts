import type { Details } from '#domain/details.ts'
import type { Locale } from '#domain/locales.ts'
import type { ImageView } from '#domain/pictures.ts'
import type { Db } from '../client.ts'
import { type AuthorityView, authoritiesOf } from './authorities.ts'
import { findImages } from './images.ts'

/** What an article on a list names. */
export interface Named {
  /** People, topics, projects and series. */
  authorities: AuthorityView[]
  /** The lead picture. */
  image: ImageView | undefined
}

/** What articles name, by their uids, each in its language: all of a language at once. */
export async function namedBy(
  db: Db,
  rows: readonly { uid: string; locale: Locale; details: Details }[],
  now: Date,
): Promise<Map<string, Named>> {
  const named = new Map<string, Named>()
  for (const [locale, there] of Map.groupBy(rows, (row) => row.locale)) {
    const uids = there.flatMap(({ details }) => authorityUids(details))
    const views = await authoritiesOf(db, uids, locale)
    const byUid = new Map(views.map((view) => [view.uid, view]))
    const images = await findImages(db, {
      uids: there.map(({ details }) => details.image),
      ...{ locale, now },
    })
    for (const { uid, details } of there)
      named.set(uid, {
        authorities: authorityUids(details).flatMap((each) => byUid.get(each) ?? []),
        image: images.get(details.image ?? ''),
      })
  }
  return named
}

const authorityUids = ({ people, topics, projects, series }: Details): string[] => [
  ...people,
  ...topics,
  ...projects,
  ...series,
]
