/** A film or a recording that another site serves and readers may have shown in place. */
export interface Embed {
  /** What its provider is called, the same in every language. */
  provider: string
  /** Its own page there, in one spelling. */
  href: string
  /** What a frame shows; asked for when a reader wants it, never before. */
  frame: string
  /** A picture with sound, or sound alone. */
  kind: 'film' | 'sound'
}

interface Provider {
  name: string
  kind: Embed['kind']
  hosts: readonly string[]
  /** Page and frame of an address on one of the hosts; undefined for what is no work. */
  read(address: URL): { href: string; frame: string } | undefined
}

/**
 * Whose frames reader pages may show. Each rule is the provider's own; the frame is always made of
 * what was read here, never taken over.
 */
const PROVIDERS: readonly Provider[] = [
  {
    // The host without cookies: support.google.com/youtube/answer/171780.
    name: 'YouTube',
    kind: 'film',
    hosts: ['youtube.com', 'm.youtube.com', 'youtu.be', 'youtube-nocookie.com'],
    read: ({ hostname, pathname, searchParams }) => {
      const path = hostname === 'youtu.be' ? `/v${pathname}` : pathname
      const named = /^\/(?:v|embed|shorts|live)\/([^/]+)\/?$/.exec(path)?.[1]
      const id = path === '/watch' ? searchParams.get('v') : named
      if (!id || !/^[\w-]{11}$/.test(id)) return undefined
      return {
        href: `https://www.youtube.com/watch?v=${id}`,
        frame: `https://www.youtube-nocookie.com/embed/${id}`,
      }
    },
  },
  {
    // `h` is the key of an unlisted film (github.com/vimeo/player.js); `dnt` asks it not to track:
    // help.vimeo.com/hc/en-us/articles/12426260232977.
    name: 'Vimeo',
    kind: 'film',
    hosts: ['vimeo.com', 'player.vimeo.com'],
    read: ({ pathname, searchParams }) => {
      const found = /^\/(?:video\/)?(\d{1,12})(?:\/([0-9a-f]{6,20}))?\/?$/.exec(pathname)
      const [, id, inPath] = found ?? []
      const key = inPath ?? searchParams.get('h') ?? ''
      if (!id || !/^([0-9a-f]{6,20})?$/.test(key)) return undefined
      return {
        href: `https://vimeo.com/${id}${key && `/${key}`}`,
        frame: `https://player.vimeo.com/video/${id}?${key && `h=${key}&`}dnt=1`,
      }
    },
  },
  {
    // PeerTube is a program with many sites, this one its makers': docs.joinpeertube.org/api-embed-player.
    name: 'Framatube',
    kind: 'film',
    hosts: ['framatube.org'],
    read: ({ pathname }) => {
      const id = /^\/(?:w|videos\/(?:watch|embed))\/([0-9A-Za-z-]{20,36})\/?$/.exec(pathname)?.[1]
      if (!id) return undefined
      return {
        href: `https://framatube.org/w/${id}`,
        frame: `https://framatube.org/videos/embed/${id}`,
      }
    },
  },
  {
    // archive.org/developers/md-record.html says what an identifier may be; "Share this item" the frame.
    name: 'Internet Archive',
    kind: 'film',
    hosts: ['archive.org'],
    read: ({ pathname }) => {
      const id = /^\/(?:details|embed)\/([A-Za-z0-9][\w.-]{0,99})\/?$/.exec(pathname)?.[1]
      if (!id) return undefined
      return { href: `https://archive.org/details/${id}`, frame: `https://archive.org/embed/${id}` }
    },
  },
  {
    // developers.soundcloud.com/docs/api/html5-widget
    name: 'SoundCloud',
    kind: 'sound',
    hosts: ['soundcloud.com', 'm.soundcloud.com'],
    read: ({ pathname }) => {
      const found = /^\/([\w-]{1,100})\/((?:sets\/)?[\w-]{1,200})\/?$/.exec(pathname)
      if (!found || /^(discover|search|stream|you|pages)$/.test(found[1] ?? '')) return undefined
      const href = `https://soundcloud.com/${found[1]}/${found[2]}`
      return { href, frame: `https://w.soundcloud.com/player/?url=${encodeURIComponent(href)}` }
    },
  },
]

export const PROVIDER_NAMES: readonly string[] = PROVIDERS.map(({ name }) => name)

/** Where frames may come from, as a page's policy names it. */
export const FRAME_ORIGINS = [
  'https://www.youtube-nocookie.com',
  'https://player.vimeo.com',
  'https://framatube.org',
  'https://archive.org',
  'https://w.soundcloud.com',
] as const

/** The work at an address as people copy it; undefined for all other addresses. */
export function embedAt(typed: string): Embed | undefined {
  const text = typed.trim()
  const address =
    text.length <= 2_000 ? URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`) : null
  if (!address || address.port || address.username || address.password) return undefined
  const host = address.hostname.replace(/^www\./, '')
  const provider = PROVIDERS.find(({ hosts }) => hosts.includes(host))
  address.hostname = host
  const found = provider?.read(address)
  return found && provider && { provider: provider.name, kind: provider.kind, ...found }
}

/** Is this the one spelling of a work's address that a text may hold? */
export const isEmbedHref = (href: string): boolean => embedAt(href)?.href === href
