/** The two headers by which a browser says which page a request comes from. */
export interface RequestSource {
  origin: string | null
  /** `Sec-Fetch-Site`; older browsers send none. */
  site: string | null
}

/**
 * Did one of our own pages send this? What either header says against it counts; where both are
 * silent (no browser, or a very old one) nothing is proved.
 */
export function isFromOurselves({ origin, site }: RequestSource, ourOrigin: string): boolean {
  if (site !== null && site !== 'same-origin') return false
  return origin === null ? site === 'same-origin' : origin === ourOrigin
}

/** Does either header say that another site's page sent this? Silence is no answer. */
export function isFromElsewhere(
  headers: { origin?: string | undefined; 'sec-fetch-site'?: string | string[] | undefined },
  ourOrigin: string,
): boolean {
  const site = [headers['sec-fetch-site'] ?? []].flat()[0]
  const isOtherSite = site !== undefined && site !== 'same-origin' && site !== 'none'
  return isOtherSite || (headers.origin !== undefined && headers.origin !== ourOrigin)
}

/** Where to go after signing in: a page of the desk, whatever the address asked for. */
export function returnPath(wanted: unknown, ourOrigin: string): string {
  if (typeof wanted !== 'string' || !URL.canParse(wanted, ourOrigin)) return '/admin'
  const { origin, pathname, search } = new URL(wanted, ourOrigin)
  const isOurs = origin === ourOrigin && /^\/admin(\/|$)/.test(pathname)
  return isOurs ? pathname + search : '/admin'
}
