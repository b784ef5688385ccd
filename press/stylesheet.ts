/** What a document has that rules can speak of. */
export interface Used {
  classes: ReadonlySet<string>
  languages: ReadonlySet<string>
}

/**
 * A stylesheet without the rules that nothing on the page can meet: those of classes it does not
 * have, and of languages no text on it is in. Every page carries its own style, so each byte of it
 * counts on each page. What it does not understand it keeps.
 */
export function prune(css: string, used: Used): string {
  let kept = ''
  let from = 0
  while (from < css.length) {
    const open = css.indexOf('{', from)
    const end = css.indexOf(';', from)
    // A statement without a block: @import, @charset.
    if (open < 0 || (end >= 0 && end < open)) {
      const to = end < 0 ? css.length : end + 1
      kept += css.slice(from, to)
      from = to
      continue
    }
    const close = closing(css, open)
    kept += pruneRule(css.slice(from, open), css.slice(open + 1, close), used)
    from = close + 1
  }
  return kept
}

const GROUPING = /^\s*@(media|supports|layer)\b/

function pruneRule(prelude: string, body: string, used: Used): string {
  if (GROUPING.test(prelude)) {
    const inside = prune(body, used)
    return inside.trim() ? `${prelude}{${inside}}` : ''
  }
  if (prelude.trimStart().startsWith('@')) return `${prelude}{${body}}`
  const selectors = splitList(prelude).filter((selector) => canMeet(selector, used))
  return selectors.length > 0 ? `${selectors.join(',')}{${body}}` : ''
}

/** Classes within `:is()`, `:not()` and the like may be missing; those outside may not. */
function canMeet(selector: string, { classes, languages }: Used): boolean {
  const bare = withoutBrackets(selector)
  const named = [...bare.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name = '']) => name)
  if (named.some((name) => !classes.has(name))) return false
  const spoken = [...selector.matchAll(/:lang\(([\w-]+)\)/g)].map(([, tag = '']) => tag)
  return spoken.length === 0 || spoken.some((tag) => languages.has(tag.toLowerCase()))
}

function withoutBrackets(selector: string): string {
  let bare = ''
  let depth = 0
  for (const sign of selector) {
    if (sign === '(' || sign === '[') depth += 1
    else if (sign === ')' || sign === ']') depth -= 1
    else if (depth === 0) bare += sign
  }
  return bare
}

/** At the commas that stand in no brackets. */
function splitList(list: string): string[] {
  const parts = ['']
  let depth = 0
  for (const sign of list) {
    if (sign === '(' || sign === '[') depth += 1
    if (sign === ')' || sign === ']') depth -= 1
    if (sign === ',' && depth === 0) parts.push('')
    else parts.push((parts.pop() ?? '') + sign)
  }
  return parts
}

/** Where the block that opens here ends; braces within strings would be counted, and we have none. */
function closing(css: string, open: number): number {
  let depth = 0
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1
    if (css[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  return css.length
}
