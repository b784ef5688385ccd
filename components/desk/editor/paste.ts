import { Extension } from '@tiptap/core'
import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'

/** What has no place in a text, and would load, run or draw something on its way through. */
const FOREIGN =
  'style, script, link, meta, img, picture, svg, math, video, audio, iframe, object, embed'

/**
 * What comes from word processors and web pages, made ready for the schema, which then drops
 * whatever it doesn't know. Lists that are none in the markup become lists; nested ones are laid
 * flat; empty paragraphs that stood for distance go.
 */
function cleanPasted(html: string): string {
  const page = new DOMParser().parseFromString(withoutHandlers(html), 'text/html')
  for (const foreign of page.querySelectorAll(FOREIGN)) foreign.remove()
  gatherWordLists(page)
  flattenLists(page)
  for (const block of page.querySelectorAll('p, h1, h2, h3, h4, h5, h6, li, blockquote'))
    if (!block.textContent.trim()) block.remove()
  for (const lineBreak of page.querySelectorAll('body > br, body > b > br, div > br:only-child'))
    lineBreak.remove()
  return page.body.innerHTML
}

/**
 * Nothing of a parsed page runs, nor would the policy let it; without its handlers the browser has
 * nothing to complain of either. What gets by here is still only parsed.
 */
const withoutHandlers = (html: string): string =>
  html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\son[a-z]+\s*=/gi, ' data-off='))

/** Word writes a list as paragraphs, each with its bullet or number typed in front. */
function gatherWordLists(page: Document): void {
  const isItem = (element: Element | null): element is HTMLElement =>
    element instanceof HTMLElement &&
    element.tagName === 'P' &&
    (/MsoListParagraph/i.test(element.className) ||
      /mso-list:\s*l\d/i.test(element.getAttribute('style') ?? ''))
  for (const first of page.querySelectorAll('p')) {
    if (!isItem(first) || !first.isConnected) continue
    const isNumbered = /^\s*\(?(\d+|[a-z])[.)]/i.test(first.textContent)
    const list = page.createElement(isNumbered ? 'ol' : 'ul')
    first.before(list)
    for (let item: Element | null = first; isItem(item); item = list.nextElementSibling) {
      const entry = page.createElement('li')
      entry.append(...item.childNodes)
      dropMarker(entry)
      list.append(entry)
      item.remove()
    }
  }
}

/** The bullet or number, in Word's own wrapping or plainly in front. */
const MARKER = /^\s*([·•◦▪§o–-]|\(?(\d+|[a-z])[.)])[\s\u00a0]+/i

function dropMarker(entry: Element): void {
  const wrapped = entry.querySelector('[style*="mso-list:Ignore" i]')
  if (wrapped) {
    wrapped.remove()
    return
  }
  const walker = entry.ownerDocument.createTreeWalker(entry, NodeFilter.SHOW_TEXT)
  const text = walker.nextNode()
  if (text?.nodeValue) text.nodeValue = text.nodeValue.replace(MARKER, '')
}

/** Lists have one level here: what was nested follows its parent. */
function flattenLists(page: Document): void {
  for (const nested of page.querySelectorAll(':is(ul, ol) :is(ul, ol)')) {
    const parent = nested.parentElement
    if (parent?.tagName === 'LI') parent.after(...nested.children)
    else nested.before(...nested.children)
    nested.remove()
  }
}

/** A row is one paragraph: pasted ones are joined, a space between them. */
function asOneLine(slice: Slice, schema: Schema): Slice {
  const inlines: Node[] = []
  const visit = (content: Fragment) =>
    content.forEach((node) => {
      if (node.isInline) inlines.push(node)
      else {
        if (inlines.length > 0) inlines.push(schema.text(' '))
        visit(node.content)
      }
    })
  visit(slice.content)
  return new Slice(Fragment.from(inlines), 0, 0)
}

/** Cleans what is pasted; `isLine` for an editor of a single paragraph. */
export const CleanPaste = Extension.create<{ isLine: boolean }>({
  name: 'cleanPaste',
  addOptions: () => ({ isLine: false }),
  addProseMirrorPlugins() {
    const { isLine } = this.options
    return [
      new Plugin({
        props: {
          transformPastedHTML: (html) =>
            html.includes('data-pm-slice') ? html : cleanPasted(html),
          transformPasted: (slice, view) => (isLine ? asOneLine(slice, view.state.schema) : slice),
        },
      }),
    ]
  },
})
