import { type ArticleText, type Segment, segmentsOf } from './segments.ts'

export type RowState = 'empty' | 'done' | 'stale'

/**
 * What a unit of a translation was last confirmed against, kept with every revision. Without
 * words of its own in the translation, the unit was left out on purpose.
 */
export interface Basis {
  /** `title`, `summary` or a block id. */
  key: string
  hash: string
  /** The source's words at that time: what "then" means when a change is shown. */
  text: string
  links: string[]
}

/** One unit of a translation: what the source says now beside what the target says. */
export interface TranslationRow {
  key: string
  source: Segment
  /** Undefined while nothing is translated, and for a unit left out on purpose. */
  target: Segment | undefined
  state: RowState
  /** What it was last confirmed against; a stale row without one was never compared. */
  basis: Basis | undefined
}

/** Lines up a translation with its source. Staleness is computed here and nowhere stored. */
export function rowsOf(
  source: ArticleText,
  target: ArticleText | undefined,
  basis: readonly Basis[],
): TranslationRow[] {
  const targets = new Map(target ? segmentsOf(target).map(keyed) : [])
  const bases = new Map(basis.map(keyed))
  return segmentsOf(source).map((segment) => {
    const { key } = segment
    const row = { key, source: segment, target: targets.get(key), basis: bases.get(key) }
    return { ...row, state: stateOf(row) }
  })
}

function stateOf({ source, target, basis }: Omit<TranslationRow, 'state'>): RowState {
  if (!target && !basis) return 'empty'
  return basis?.hash === source.hash ? 'done' : 'stale'
}

export const basisOn = ({ key, hash, text, links }: Segment): Basis => ({ key, hash, text, links })

/**
 * The bases after a save. A row counts as confirmed when its writer says so, when it is filled
 * for the first time, and, where the source stood beside it, when it was changed at all.
 */
export function basisAfterSave(input: {
  /** The source as the writer saw it. */
  source: readonly Segment[]
  before: ArticleText | undefined
  after: ArticleText
  basis: readonly Basis[]
  /** Keys the writer calls right as they stand, empty ones included: left out on purpose. */
  confirmed: readonly string[]
  /** Keys that are the translation's own from now on. */
  released?: readonly string[]
  /** Keys remembered though the writer didn't see them: newer ones, and those set aside. All, if absent. */
  kept?: ReadonlySet<string>
  /** Was the source beside the text while it was written? */
  isBeside: boolean
}): Basis[] {
  const source = new Map(input.source.map(keyed))
  const before = new Map((input.before ? segmentsOf(input.before) : []).map(keyed))
  const after = new Map(segmentsOf(input.after).map(keyed))
  const known = new Map(input.basis.map(keyed))
  const confirmed = new Set(input.confirmed)
  const released = new Set(input.released)
  return [...new Set([...source.keys(), ...known.keys()])].flatMap((key): Basis[] => {
    const segment = source.get(key)
    const old = known.get(key)
    if (released.has(key)) return []
    if (!segment) return old && (input.kept?.has(key) ?? true) ? [old] : []
    if (confirmed.has(key)) return [basisOn(segment)]
    const [was, now] = [before.get(key), after.get(key)]
    if (!now) return old && !was ? [old] : []
    const isCopy = now.text === segment.text
    const isFilled = !was && !old && (input.isBeside || !isCopy)
    const isReworked = input.isBeside && !isSame(was, now)
    return isFilled || isReworked ? [basisOn(segment)] : old ? [old] : []
  })
}

function isSame(one: Segment | undefined, other: Segment): boolean {
  return JSON.stringify(one?.content ?? one?.text) === JSON.stringify(other.content ?? other.text)
}

const keyed = <T extends { key: string }>(item: T): [string, T] => [item.key, item]
