import { defaultTreeAdapter as tree } from 'parse5'
import { attribute, type Element, type Node, textOf } from './elements.ts'
import { prune } from './stylesheet.ts'

/**
 * Each stylesheet the document links to stands in it, for one request a page, and each style of its
 * own keeps what some element of it can meet. Next could put them there itself (`inlineCss`), and
 * would carry them through every step of rendering to do so.
 */
export function inlineStyles(root: Node, textOfSheet: (address: string) => string): void {
  const used = { classes: new Set<string>(), languages: new Set<string>() }
  const seen = new Set<string>()
  const styles: Element[] = []
  const visit = (node: Node) => {
    if (tree.isElementNode(node)) {
      if (node.tagName === 'style' || isSheet(node)) styles.push(node)
      seen.add(attribute(node, 'class') ?? '')
      const tag = attribute(node, 'lang')?.toLowerCase() ?? ''
      // `:lang(zh)` is met by zh-Hant too.
      for (const end of tag.matchAll(/(?=-|$)/g)) used.languages.add(tag.slice(0, end.index))
    }
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(root)
  // Many elements are of the same classes.
  for (const classes of seen) for (const name of classes.split(/\s+/)) used.classes.add(name)
  let before: Element | undefined
  for (const style of styles) {
    const isLinked = isSheet(style)
    const css = isLinked ? textOfSheet(attribute(style, 'href') ?? '') : textOf(style)
    // Sheets follow one another: one style, and one hash in the policy.
    if (isLinked && before) {
      tree.insertText(before, prune(css, used))
      tree.detachNode(style)
      continue
    }
    style.nodeName = 'style'
    style.tagName = 'style'
    style.childNodes = []
    tree.insertText(style, prune(css, used))
    before = isLinked ? style : undefined
  }
}

const isSheet = (node: Element): boolean =>
  node.tagName === 'link' && attribute(node, 'rel') === 'stylesheet'
