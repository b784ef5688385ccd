import type { ContactPoint, Organization } from 'schema-dts'
import type { Newsroom } from '#components/reader/site-page.tsx'
import type { AuthorityOf } from '#db/public.ts'
import type { Locale } from '#domain/locales.ts'
import { correctionsPath, publishedPage } from '#domain/pages.ts'
import { frontPath } from '#domain/paths.ts'
import { logoObject } from './media.ts'

/** The newsroom, one thing in every language, called as each language calls it. */
export function organization(site: Newsroom, locale: Locale): Exclude<Organization, string> {
  const principles = publishedPage(site.pages, locale, 'editorial-policy')
  return {
    '@type': 'NewsMediaOrganization',
    '@id': organizationId(site),
    name: site.name[locale],
    description: site.description[locale],
    url: site.origin + frontPath(locale),
    ...(site.logo && { logo: logoObject(site.logo, site) }),
    ...(principles && { publishingPrinciples: site.origin + principles }),
    correctionsPolicy: site.origin + correctionsPath(locale),
  }
}

/** Whom journalists may ask, and in which languages. */
export const pressContact = ({
  name,
  data,
}: AuthorityOf<'contact'>): Exclude<ContactPoint, string> => ({
  '@type': 'ContactPoint',
  contactType: 'press',
  name,
  ...(data.email && { email: data.email }),
  ...(data.phone && { telephone: data.phone }),
  ...(data.languages.length > 0 && { availableLanguage: data.languages }),
})

export const organizationId = ({ origin }: Newsroom): string => `${origin}/#organization`
