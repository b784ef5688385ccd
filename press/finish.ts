import { parse, serialize, defaultTreeAdapter as tree } from 'parse5'
import { FRAME_ORIGINS } from '#domain/embeds.ts'
import { attribute, type Element, hashOf, type Node, textOf } from './elements.ts'
import { ENHANCEMENTS } from './enhancements.ts'
import { inlineStyles } from './inline-styles.ts'

export interface Finished {
  html: string
  /** What the page says of itself (`<HttpStatus>`), else undefined. */
  status: number | undefined
  /** The page is elsewhere for now (`<Elsewhere>`): a path of this site. */
  location: string | undefined
  /** The instant its content last changed (`<LastModified>`), as HTTP writes it. */
  modified: string | undefined
  /** The instant from which time alone makes it another page (`<Until>`), as ISO 8601. */
  until: string | undefined
  /** CSP sources (`'sha256-…'`) of the inline styles and of the scripts that stay. */
  styles: string[]
  scripts: string[]
  /** Origins of what readers may have shown in the page's frames. */
  frames: string[]
  /** A font is to be loaded: the newsroom's own (domain/brand-style.ts). */
  hasFonts: boolean
}

/** A page that waited for something would stay a placeholder: its scripts are gone. */
export class SuspendedPage extends Error {}

/**
 * Turns Next's document into the reader's: stylesheets in place of links to them, no scripts but data
 * and the named enhancements, no preloads, no comments, the page's own status taken out. Everything
 * else, in order.
 * @param textOfSheet what a stylesheet says, by its address.
 * @throws SuspendedPage if part of the page was to be filled in by a script.
 */
export function finish(document: string, textOfSheet: (address: string) => string): Finished {
  const root = parse(withoutCalls(document))
  const finished: Finished = {
    html: '',
    status: undefined,
    location: undefined,
    modified: undefined,
    until: undefined,
    styles: [],
    scripts: [],
    frames: [],
    hasFonts: false,
  }
  inlineStyles(root, textOfSheet)
  walk(root, finished)
  return { ...finished, html: serialize(root) }
}

const CALL = '<script>self.__next_f.push('
const CALL_END = '</script>'

/**
 * More than half of Next's document tells its client again what it says already. All scripts fall
 * in the end; these before the parser has read them sign by sign, which takes longer than all the
 * rest. In no text of a page can one begin: there a `<` is written as `&lt;` or `\u003c`.
 */
function withoutCalls(document: string): string {
  let kept = ''
  let from = 0
  for (;;) {
    const start = document.indexOf(CALL, from)
    const end = start < 0 ? -1 : document.indexOf(CALL_END, start)
    if (end < 0) return kept + document.slice(from)
    kept += document.slice(from, start)
    from = end + CALL_END.length
  }
}

function walk(node: Node, finished: Finished): void {
  if (!('childNodes' in node)) return
  for (const child of [...node.childNodes])
    if (stays(child, finished)) walk(child, finished)
    else tree.detachNode(child)
}

function stays(node: Node, finished: Finished): boolean {
  if (tree.isCommentNode(node)) return false
  if (!tree.isElementNode(node)) return true
  switch (node.tagName) {
    case 'script':
      return keepScript(node, finished)
    case 'style':
      // Where Next had the style from is nothing that stands anywhere for readers.
      node.attrs = []
      finished.styles.push(hashOf(node))
      if (/@font-face[^}]*url\(/.test(textOf(node))) finished.hasFonts = true
      return true
    case 'iframe':
      return keepFrame(node, finished)
    case 'link':
      return !isBuildPreload(node)
    case 'meta':
      return !takeWord(node, finished)
    case 'template':
      if (/^[BP]:/.test(attribute(node, 'id') ?? ''))
        throw new SuspendedPage('Part of the page waits for a script: no Suspense on reader pages')
      return true
    case 'div':
      // Next's outlet for streamed metadata, empty here since nothing is streamed.
      return !(attribute(node, 'hidden') === '' && node.childNodes.every(tree.isCommentNode))
    default:
      return true
  }
}

/** Of what the build made a page loads nothing. */
const isBuildPreload = (link: Element): boolean =>
  attribute(link, 'rel') === 'modulepreload' ||
  ['script', 'style'].includes(attribute(link, 'as') ?? '')

/** A page names an enhancement by its id; what the script says is the press's own text. */
function keepScript(node: Element, finished: Finished): boolean {
  if (attribute(node, 'type') === 'application/ld+json') return true
  const id = attribute(node, 'id') ?? ''
  const source = ENHANCEMENTS.get(id)
  if (source === undefined) return false
  node.attrs = [{ name: 'id', value: id }]
  node.childNodes = []
  tree.insertText(node, source)
  finished.scripts.push(hashOf(node))
  return true
}

/**
 * A frame begins with a document of the page's own, finished as the page is. Its links lead to a
 * provider the house knows, which the policy then names, or the frame goes.
 */
function keepFrame(node: Element, finished: Finished): boolean {
  const own = node.attrs.find(({ name }) => name === 'srcdoc')
  if (own === undefined || attribute(node, 'src') !== undefined) return false
  const inside = parse(own.value)
  const origins = linksIn(inside).map((href) => URL.parse(href)?.origin ?? '')
  if (!origins.every((origin) => FRAMES.has(origin))) return false
  walk(inside, finished)
  own.value = serialize(inside)
  finished.frames.push(...origins.filter((origin) => !finished.frames.includes(origin)))
  return true
}

const FRAMES: ReadonlySet<string> = new Set(FRAME_ORIGINS)

function linksIn(node: Node): string[] {
  if (!('childNodes' in node)) return []
  const own = tree.isElementNode(node) ? attribute(node, 'href') : undefined
  return [...(own === undefined ? [] : [own]), ...node.childNodes.flatMap(linksIn)]
}

/** Words of the page for the press alone. */
function takeWord(node: Element, finished: Finished): boolean {
  const content = attribute(node, 'content')
  switch (attribute(node, 'name')) {
    case 'dateline-status':
      finished.status = Number(content)
      return true
    case 'dateline-location':
      finished.location = content
      return true
    case 'dateline-until':
      finished.until = content
      return true
    case 'dateline-modified':
      finished.modified = content
      return true
    default:
      return false
  }
}
