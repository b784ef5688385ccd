import type { Country, CreativeWorkSeries, Person, Thing } from 'schema-dts'
import type { Newsroom } from '#components/reader/site-page.tsx'
import type { AuthorityOf } from '#db/public.ts'
import { countryName } from '#domain/countries.ts'
import type { Locale } from '#domain/locales.ts'
import { subjectPath } from '#domain/paths.ts'

/** Somebody of the byline, with the page that lists what they wrote. */
export function personOf(
  { name, slug, text, data }: AuthorityOf<'person'>,
  site: Newsroom,
  locale: Locale,
): Exclude<Person, string> {
  return {
    '@type': 'Person',
    name,
    url: site.origin + subjectPath('person', locale, slug),
    ...(text.role && { jobTitle: text.role }),
    ...(text.organisation && {
      affiliation: { '@type': 'Organization', name: text.organisation },
    }),
    ...(data.address && { sameAs: data.address }),
  }
}

/** A topic or a project that an article is about. */
export function subjectThing(
  { kind, name, slug, data }: AuthorityOf<'topic'> | AuthorityOf<'project'>,
  site: Newsroom,
  locale: Locale,
): Exclude<Thing, string> {
  return {
    '@type': kind === 'project' ? 'Project' : 'Thing',
    name,
    url: site.origin + subjectPath(kind, locale, slug),
    ...('address' in data && data.address && { sameAs: data.address }),
  }
}

export function seriesOf(
  { name, slug }: AuthorityOf<'series'>,
  site: Newsroom,
  locale: Locale,
): Exclude<CreativeWorkSeries, string> {
  return {
    '@type': 'CreativeWorkSeries',
    name,
    url: site.origin + subjectPath('series', locale, slug),
  }
}

/** By its ISO 3166 code, called as the language calls it. */
export function country(code: string, locale: Locale): Exclude<Country, string> {
  return { '@type': 'Country', name: countryName(code, locale), identifier: code }
}
