import { FRAME_ORIGINS } from '#domain/embeds.ts'

/** Headers of every answer this house gives; SECURITY: OWASP ASVS 5.0 3.4. */
export function securityHeaders(origin: URL): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-site',
    'Permissions-Policy':
      'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(origin.protocol === 'https:'
      ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }
      : {}),
  }
}

const SHARED = 's-maxage=60, stale-while-revalidate=600, stale-if-error=86400'

/** Pages are asked for again each time (a 304 costs nothing); errors are never kept by anybody. */
export function cacheControl(status: number): string {
  if (status === 200 || status === 308) return `public, max-age=0, ${SHARED}`
  return status === 410 ? 'public, max-age=3600' : 'no-store'
}

/**
 * Nothing may load but the inline style, own images, scripts known by their hash, own fonts where
 * the newsroom has one, and in frames what a reader asks for of the providers the page has
 * something of.
 */
export function readerPolicy({
  styles,
  scripts = [],
  frames = [],
  hasFonts = false,
}: {
  styles: readonly string[]
  scripts?: readonly string[]
  frames?: readonly string[]
  hasFonts?: boolean
}): string {
  return [
    "default-src 'none'",
    ...(styles.length > 0 ? [`style-src ${styles.join(' ')}`] : []),
    ...(scripts.length > 0 ? [`script-src ${scripts.join(' ')}`] : []),
    ...(frames.length > 0 ? [`frame-src ${frames.join(' ')}`] : []),
    // Tools that rate a page ask for robots.txt from within it, and report it missing otherwise.
    "connect-src 'self'",
    "img-src 'self'",
    ...(hasFonts ? ["font-src 'self'"] : []),
    "media-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** A card that any site may show in a frame: nothing loads but its style. */
export const embedPolicy = (styles: readonly string[]): string =>
  [
    "default-src 'none'",
    `style-src ${styles.join(' ')}`,
    "base-uri 'none'",
    'frame-ancestors *',
  ].join('; ')

/** Where browsers learn which pages they may fetch ahead (app/(readers)/speculation-rules.json). */
export const SPECULATION_RULES = '"/speculation-rules.json"'

/** What is no page: a feed, a file, an error in plain text. */
export const BARE_POLICY = "default-src 'none'; frame-ancestors 'none'"

/** A picture or document: whatever it turns out to hold, it runs nothing and loads nothing. */
export const FILE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'"

/** The editor and the component library write `style` attributes, hence the inline styles. */
export function deskPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    // The preview shows what readers may have shown.
    `frame-src ${FRAME_ORIGINS.join(' ')}`,
    "object-src 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
