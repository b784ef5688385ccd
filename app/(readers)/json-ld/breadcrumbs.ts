import type { BreadcrumbList } from 'schema-dts'

export interface Crumb {
  name: string
  /** Absolute. */
  url: string
}

/** The way from the front page down to the page itself. */
export function breadcrumbs(crumbs: readonly Crumb[]): Exclude<BreadcrumbList, string> {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  }
}
