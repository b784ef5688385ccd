import type { z } from 'zod'
import type { Newsroom } from '#components/reader/site-page.tsx'
import { type AuthorityOf, type AuthorityView, ofKind } from '#db/public.ts'
import { countryName } from '#domain/countries.ts'
import { DEEDS, isLicence, isOffered } from '#domain/licences.ts'
import type { Locale } from '#domain/locales.ts'
import { subjectPath } from '#domain/paths.ts'
import { type ImageView, jpegOf, type Words } from '#domain/pictures.ts'
import type { articleSummary } from './shapes.ts'

type Summary = z.infer<typeof articleSummary>
export type About = Pick<
  Summary,
  'authors' | 'topics' | 'projects' | 'series' | 'countries' | 'image'
>

/** Who wrote an article, what it is about, and the picture that stands for it. */
export function aboutOf(
  {
    locale,
    details: { countries },
    authorities,
    image,
  }: {
    locale: Locale
    details: { countries: readonly string[] }
    authorities: readonly AuthorityView[]
    image: ImageView | undefined
  },
  { origin }: Newsroom,
): About {
  const named = (each: AuthorityOf<'person' | 'topic' | 'project' | 'series'>) => ({
    uid: each.uid,
    name: each.name,
    language: each.locale,
    url: origin + subjectPath(each.kind, locale, each.slug),
  })
  return {
    authors: ofKind(authorities, 'person').map((person) => ({
      ...named(person),
      role: person.text.role,
      organisation: person.text.organisation,
    })),
    topics: ofKind(authorities, 'topic').map((topic) => ({ ...named(topic), slug: topic.slug })),
    projects: ofKind(authorities, 'project').map(named),
    series: ofKind(authorities, 'series').map(named),
    countries: countries.map((code) => ({
      code,
      name: countryName(code, locale),
      url: origin + subjectPath('country', locale, code.toLowerCase()),
    })),
    image: image ? pictureOf(image, origin) : null,
  }
}

function pictureOf(image: ImageView, origin: string): NonNullable<Summary['image']> {
  const { path, width, height } = jpegOf(image, 'whole')
  const { uid, alt, caption, credit, licence, original } = image
  return {
    uid,
    url: origin + path,
    type: 'image/jpeg',
    ...{ width, height, credit },
    alt: wordsOf(alt),
    caption: caption ? wordsOf(caption) : null,
    licence: licenceOf(licence),
    original: isOffered(licence) ? origin + original.path : null,
  }
}

export const wordsOf = ({ text, locale }: Words) => ({ language: locale, text })

export const licenceOf = (key: string) =>
  isLicence(key) ? { key, url: DEEDS[key]?.url ?? null } : null
