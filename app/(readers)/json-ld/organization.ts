import type { Organization } from 'schema-dts'
import type { Newsroom } from '#components/reader/site-page.tsx'
import type { Locale } from '#domain/locales.ts'
import { frontPath } from '#domain/paths.ts'

/** The newsroom, one thing in every language, called as each language calls it. */
export function organization(site: Newsroom, locale: Locale): Exclude<Organization, string> {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': organizationId(site),
    name: site.name[locale],
    description: site.description[locale],
    url: site.origin + frontPath(locale),
  }
}

export const organizationId = ({ origin }: Newsroom): string => `${origin}/#organization`
