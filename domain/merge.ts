import type { Block, Document } from './document.ts'

/** A text as a form holds it. */
export interface DraftText {
  title: string
  summary: string
  slug: string
  dateline: string
  body: Document
}

export type Side = 'mine' | 'theirs'
const FIELDS = ['title', 'summary', 'dateline', 'slug'] as const
export type Field = (typeof FIELDS)[number]

/** A field or a block that two people's texts have differently. */
export type Difference = {
  /** A field's name, or the block's id. */
  key: string
  /** Both changed it: a person must decide. */
  isContested: boolean
  /** The side that changed it; mine where both did. */
  proposal: Side
} & (
  | { field: Field; mine: string; theirs: string }
  | { field: undefined; mine: Block | undefined; theirs: Block | undefined }
)

/**
 * Where two texts made from the same one differ.
 * @param base what both began with
 */
export function differencesOf(base: DraftText, mine: DraftText, theirs: DraftText): Difference[] {
  const fields = FIELDS.flatMap((field): Difference[] => {
    const texts = { mine: mine[field], theirs: theirs[field] }
    return texts.mine === texts.theirs
      ? []
      : [{ key: field, field, ...texts, ...judged(base[field], texts.mine, texts.theirs) }]
  })
  const [bases, ours, others] = [base.body, mine.body, theirs.body].map(byId)
  const blocks = orderOf(base, mine, theirs).flatMap((id): Difference[] => {
    const texts = { mine: ours?.get(id), theirs: others?.get(id) }
    return isSame(texts.mine, texts.theirs)
      ? []
      : [
          {
            key: id,
            field: undefined,
            ...texts,
            ...judged(bases?.get(id), texts.mine, texts.theirs),
          },
        ]
  })
  return [...fields, ...blocks]
}

function judged(base: unknown, mine: unknown, theirs: unknown) {
  const isMine = !isSame(base, mine)
  return {
    isContested: isMine && !isSame(base, theirs),
    proposal: isMine ? ('mine' as const) : ('theirs' as const),
  }
}

/**
 * One text of two: the chosen side of each difference, and what both have alike. All of one side
 * chosen is that side's text as it stands, its order included.
 */
export function merged(
  base: DraftText,
  mine: DraftText,
  theirs: DraftText,
  choice: ReadonlyMap<string, Side>,
): DraftText {
  const differences = differencesOf(base, mine, theirs)
  const sides = new Map(differences.map(({ key, proposal }) => [key, choice.get(key) ?? proposal]))
  const isAll = (side: Side) => differences.every(({ key }) => choice.get(key) === side)
  if (differences.length > 0 && isAll('mine')) return mine
  if (differences.length > 0 && isAll('theirs')) return theirs
  const of = (key: string) => (sides.get(key) === 'theirs' ? theirs : mine)
  const [ours, others] = [byId(mine.body), byId(theirs.body)]
  const content = orderOf(base, mine, theirs).flatMap((id) => {
    const block = (of(id) === theirs ? others : ours).get(id)
    return block ? [block] : []
  })
  return {
    title: of('title').title,
    summary: of('summary').summary,
    dateline: of('dateline').dateline,
    slug: of('slug').slug,
    body: { type: 'doc', content },
  }
}

const byId = (doc: Document) => new Map(doc.content.map((block) => [block.attrs.id, block]))
const idsOf = ({ body }: DraftText) => body.content.map((block) => block.attrs.id)

/** All blocks in one order: that of whoever rearranged them, with the other's after their neighbours. */
function orderOf(base: DraftText, mine: DraftText, theirs: DraftText): string[] {
  const [began, ours, others] = [base, mine, theirs].map(idsOf) as [string[], string[], string[]]
  const kept = began.filter((id) => ours.includes(id))
  const isRearranged = !isSame(
    kept,
    ours.filter((id) => began.includes(id)),
  )
  const [first, second] = isRearranged ? [ours, others] : [others, ours]
  const order = [...first]
  for (const [index, id] of second.entries()) {
    if (order.includes(id)) continue
    order.splice(index === 0 ? 0 : order.indexOf(second[index - 1] ?? '') + 1, 0, id)
  }
  return order
}

/** The editor and the database name the same node's parts in different orders. */
export const isSame = (one: unknown, other: unknown): boolean =>
  one === other || canonical(one) === canonical(other)

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
