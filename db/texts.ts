import { textBlocks, textBlocksIn } from '#domain/blocks.ts'
import { type Composition, composeTranslation } from '#domain/composition.ts'
import { type Inline, parseDocument } from '#domain/document.ts'
import type { Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { type ArticleText, LINES, segmentsOf } from '#domain/segments.ts'
import { basisAfterSave } from '#domain/translation.ts'
import type { TranslationMethod } from '#domain/translation-method.ts'
import { type ArticleView, methodOf, type RevisionRow } from './articles.ts'
import type { Tx } from './client.ts'
import { type Conflict, checked, keepText, mayWrite, type Saved, type Target } from './keeping.ts'
import { findRevision, type RevisionKind } from './revisions.ts'
import { sourceOf } from './units.ts'

interface Lines {
  title: string
  summary: string
  /** Absent: as it was, and so is the dateline. */
  slug?: string
  dateline?: string
}

/** Saves one language's text as a new revision. Nothing public moves. */
export async function saveArticle(
  tx: Tx,
  by: Staff,
  input: Target & Lines & { body: unknown; kind?: RevisionKind },
): Promise<Saved | Conflict> {
  const view = await mayWrite(tx, by, input.articleUid)
  const body = parseDocument(input.body)
  const text = checked({ ...input, ...keptLines(input, view), body }, view.article.locale)
  const { basis = [], setAside = [] } = view.head ?? {}
  const notes = { basis, setAside, method: methodOf(view) }
  if (view.isTranslation) {
    const { segments } = await sourceOf(tx, view.story)
    const saved = { source: segments, before: view.head, after: text, confirmed: [] }
    notes.basis = basisAfterSave({ ...saved, basis: notes.basis, isBeside: false })
  }
  return keepText(tx, by, view, input, { ...text, ...notes })
}

/** What a translator did to a text beside its source. */
export interface TranslationInput extends Target, Lines {
  /** Words by block; those of a block that the source no longer has are set aside. */
  blocks: { key: string; content: Inline[] }[]
  /** Keys of units called right as they stand, though their source changed or they are empty. */
  confirmed: string[]
  /** The source's revision that stood beside it; absent: its newest. */
  sourceRevisionUid?: string
  /** Ids of blocks without a source that stay on the page, or return to it. */
  keep?: string[]
  /** Ids of the translation's own blocks that leave the page, to be taken back later. */
  takeOut?: string[]
  /** Ids of blocks set aside that nobody needs any more. */
  drop?: string[]
  /** How it was made; absent: as was said before. */
  method?: TranslationMethod
}

/** Saves a translation block by block: its body is built on the source's newest structure. */
export async function saveTranslation(
  tx: Tx,
  by: Staff,
  input: TranslationInput,
): Promise<Saved | Conflict> {
  const view = await mayWrite(tx, by, input.articleUid)
  const source = await sourceOf(tx, view.story)
  if (!view.isTranslation || !source.head) throw new Refusal('not_possible_now')
  const seen = input.sourceRevisionUid
    ? await revisionOf(tx, source.article.id, input.sourceRevisionUid)
    : source.head
  const text = checked(
    {
      ...input,
      ...keptLines(input, view),
      ...composed(source.head, seen, view.head, input),
    },
    view.article.locale,
  )
  const inSource = new Set(source.segments.map((segment) => segment.key))
  const standing = textBlocks(text.body).map((block) => block.attrs.id)
  const aside = text.setAside.flatMap(({ block }) => textBlocksIn(block))
  const basis = basisAfterSave({
    source: segmentsOf(seen),
    before: view.head && withSetAside(view.head),
    after: text,
    basis: view.head?.basis ?? [],
    confirmed: input.confirmed,
    released: standing.filter((key) => !inSource.has(key)),
    kept: new Set([...inSource, ...aside.map((block) => block.attrs.id)]),
    isBeside: true,
  })
  const method = input.method ?? methodOf(view)
  return keepText(tx, by, view, input, { ...text, basis, method })
}

/** A block that returns with its source says what it said before: nobody has looked at it since. */
function withSetAside({ body, setAside, ...lines }: RevisionRow): ArticleText {
  const content = [...body.content, ...setAside.map((entry) => entry.block)]
  return { ...lines, body: { ...body, content } }
}

const keptLines = ({ slug, dateline }: Lines, { head }: ArticleView) => ({
  slug: slug ?? head?.slug ?? '',
  dateline: dateline ?? head?.dateline ?? '',
})

function composed(
  source: RevisionRow,
  seen: RevisionRow,
  head: RevisionRow | undefined,
  input: TranslationInput,
): Composition {
  const sources = [source.body, seen.body].flatMap(textBlocks).map((block) => block.attrs.id)
  const lines: readonly string[] = LINES
  const given = input.blocks.filter(({ key }) => !lines.includes(key))
  const { body, setAside } = composeTranslation({
    source: source.body,
    previous: head?.body,
    setAside: (head?.setAside ?? []).filter(({ block }) => !input.drop?.includes(block.attrs.id)),
    texts: new Map(given.map((block) => [block.key, block.content])),
    translated: new Set([...sources, ...(head?.basis ?? []).map((basis) => basis.key)]),
    keep: new Set(input.keep),
    takeOut: new Set(input.takeOut),
  })
  parseDocument({ type: 'doc', content: setAside.map((entry) => entry.block) })
  return { body: parseDocument(body), setAside }
}

/** Puts an older text back as the newest draft of its own language, with what it was made from. */
export async function restoreRevision(
  tx: Tx,
  by: Staff,
  input: Target & { revisionUid: string },
): Promise<Saved | Conflict> {
  const view = await mayWrite(tx, by, input.articleUid)
  const revision = await revisionOf(tx, view.article.id, input.revisionUid)
  return keepText(tx, by, view, { ...input, kind: 'restore' }, revision)
}

async function revisionOf(tx: Tx, articleId: number, uid: string): Promise<RevisionRow> {
  const found = await findRevision(tx, uid)
  if (found?.revision.articleId !== articleId) throw new Refusal('not_found')
  return found.revision
}
