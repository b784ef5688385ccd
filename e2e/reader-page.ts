import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

interface Spoken {
  text: string
  /** Of the nearest element that says so. */
  lang: string
  dir: string
}

/** A reader's page taken to pieces without a browser. */
export interface ReaderPage {
  lang: string
  canonical: string[]
  /** What hreflang names, by language. */
  versions: Record<string, string>
  robots: string
  links: { name: string; href: string }[]
  /** Where the links of the page's foot lead. */
  foot: string[]
  /** What the last h1 says. */
  heading: string
  /** What each picture is described by; undefined where it is not even said to be decorative. */
  images: (string | undefined)[]
  /** Every run of text with the language it is said to be in. */
  texts: Spoken[]
  /** Scripts but the press's own enhancements. */
  scripts: number
  /** What the page says of itself to machines, each JSON-LD document of it. */
  data: unknown[]
  /** What the page's `<time>` elements say to machines. */
  days: string[]
  /** Every `<meta>` of the head with a name or property, in order. */
  meta: [name: string, content: string][]
  styleAttributes: number
  articles: number
}

/** What is known of the elements around a node. */
interface Around {
  lang: string
  dir: string
  isFoot: boolean
}

export function takeApart(html: string): ReaderPage {
  const page: ReaderPage = {
    lang: '',
    canonical: [],
    versions: {},
    robots: '',
    links: [],
    foot: [],
    heading: '',
    images: [],
    texts: [],
    scripts: 0,
    data: [],
    days: [],
    meta: [],
    styleAttributes: 0,
    articles: 0,
  }
  visit(parse(html), { lang: '', dir: '', isFoot: false })
  return page

  function visit(node: Node, around: Around): void {
    const inside = tree.isElementNode(node) ? read(node, around) : around
    if (tree.isTextNode(node) && node.value.trim())
      page.texts.push({ text: node.value.trim(), lang: around.lang, dir: around.dir })
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, inside)
  }

  function read(element: Element, around: Around) {
    const of = (name: string) => element.attrs.find((each) => each.name === name)?.value
    const href = of('href') ?? ''
    if (of('style') !== undefined) page.styleAttributes += 1
    if (element.tagName === 'html') page.lang = of('lang') ?? ''
    if (element.tagName === 'script') {
      if (of('type') === 'application/ld+json') page.data.push(JSON.parse(textOf(element)))
      else if (!ENHANCEMENTS.includes(of('id') ?? '')) page.scripts += 1
    }
    if (element.tagName === 'time') page.days.push(of('datetime') ?? '')
    if (element.tagName === 'meta')
      page.meta.push([of('property') ?? of('name') ?? '', of('content') ?? ''])
    if (element.tagName === 'article') page.articles += 1
    if (element.tagName === 'meta' && of('name') === 'robots') page.robots = of('content') ?? ''
    if (element.tagName === 'link' && of('rel') === 'canonical') page.canonical.push(href)
    if (element.tagName === 'link' && of('rel') === 'alternate' && of('hreflang'))
      page.versions[of('hreflang') ?? ''] = href
    if (element.tagName === 'h1') page.heading = textOf(element)
    if (element.tagName === 'img') page.images.push(of('alt'))
    if (element.tagName === 'a' && around.isFoot) page.foot.push(href)
    if (element.tagName === 'a')
      page.links.push({ name: of('aria-label') ?? textOf(element), href })
    return {
      lang: of('lang') ?? around.lang,
      dir: of('dir') ?? (element.tagName === 'bdi' ? 'auto' : around.dir),
      isFoot: around.isFoot || element.tagName === 'footer',
    }
  }
}

/** What they say is the press's own text, and the policy knows it by its hash. */
const ENHANCEMENTS = ['banner', 'theme', 'language-suggestion', 'copy-link', 'native-share']

const textOf = (node: Node): string =>
  tree.isTextNode(node)
    ? node.value
    : 'childNodes' in node
      ? node.childNodes.map(textOf).join('')
      : ''
