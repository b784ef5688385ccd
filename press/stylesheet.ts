/** What a document has that rules can speak of. */
export interface Used {
  classes: ReadonlySet<string>
  languages: ReadonlySet<string>
}

/** A piece of a sheet: kept as it is, a group of pieces, or a rule by its selectors. */
type Piece =
  | { is: 'text'; text: string }
  | { is: 'group'; prelude: string; inside: Piece[] }
  | { is: 'rule'; selectors: Selector[]; body: string }

interface Selector {
  text: string
  /** All of these have to be on the page for it to meet anything. */
  classes: string[]
  /** One of these, where there are any. */
  languages: string[]
}

/** Pages share a handful of sheets; each has some hundreds of rules. */
const MOST_SHEETS = 16
const parsedSheets = new Map<string, Piece[]>()

/**
 * A stylesheet without the rules that nothing on the page can meet: those of classes it does not
 * have, and of languages no text on it is in. Every page carries its own style, so each byte of it
 * counts on each page. What it does not understand it keeps.
 */
export function prune(css: string, used: Used): string {
  let pieces = parsedSheets.get(css)
  if (!pieces) {
    pieces = piecesOf(css)
    const [oldest] = parsedSheets.keys()
    if (parsedSheets.size >= MOST_SHEETS && oldest !== undefined) parsedSheets.delete(oldest)
    parsedSheets.set(css, pieces)
  }
  return written(pieces, used)
}

function written(pieces: readonly Piece[], used: Used): string {
  let css = ''
  for (const piece of pieces) {
    if (piece.is === 'text') css += piece.text
    else if (piece.is === 'group') {
      const inside = written(piece.inside, used)
      if (inside.trim()) css += `${piece.prelude}{${inside}}`
    } else {
      const met = piece.selectors.filter((selector) => canMeet(selector, used))
      if (met.length > 0) css += `${met.map(({ text }) => text).join(',')}{${piece.body}}`
    }
  }
  return css
}

const canMeet = ({ classes, languages }: Selector, used: Used): boolean =>
  classes.every((name) => used.classes.has(name)) &&
  (languages.length === 0 || languages.some((tag) => used.languages.has(tag)))

function piecesOf(css: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  while (from < css.length) {
    const open = css.indexOf('{', from)
    const end = css.indexOf(';', from)
    // A statement without a block: @import, @charset.
    if (open < 0 || (end >= 0 && end < open)) {
      const to = end < 0 ? css.length : end + 1
      pieces.push({ is: 'text', text: css.slice(from, to) })
      from = to
      continue
    }
    const close = closing(css, open)
    pieces.push(pieceOf(css.slice(from, open), css.slice(open + 1, close)))
    from = close + 1
  }
  return pieces
}

const GROUPING = /^\s*@(media|supports|layer)\b/

function pieceOf(prelude: string, body: string): Piece {
  if (GROUPING.test(prelude)) return { is: 'group', prelude, inside: piecesOf(body) }
  if (prelude.trimStart().startsWith('@')) return { is: 'text', text: `${prelude}{${body}}` }
  return { is: 'rule', selectors: splitList(prelude).map(selectorOf), body }
}

/** Classes within `:is()`, `:not()` and the like may be missing; those outside may not. */
function selectorOf(text: string): Selector {
  const named = withoutBrackets(text).matchAll(/\.(-?[a-z_][\w-]*)/gi)
  const spoken = text.matchAll(/:lang\(([\w-]+)\)/g)
  return {
    text,
    classes: [...named].map(([, name = '']) => name),
    languages: [...spoken].map(([, tag = '']) => tag.toLowerCase()),
  }
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
