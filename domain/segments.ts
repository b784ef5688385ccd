import { createHash } from 'node:crypto'
import { type Document, type Inline, inlineText, textBlocks } from './document.ts'

/** What a language says: the text of one revision. */
export interface ArticleText {
  title: string
  summary: string
  body: Document
}

/** One translatable unit: the title, the summary, or one paragraph or heading by its block id. */
export interface Segment {
  /** `title`, `summary`, or the block's id. */
  key: string
  kind: 'title' | 'summary' | 'paragraph' | 'heading'
  text: string
  /** Inline content with its marks; absent for title and summary, which are plain. */
  content?: Inline[]
  /** Hash of the meaning-bearing text: white space and quote marks do not count. */
  hash: string
}

/** Two texts with the same hash say the same; a typography fix makes no translation stale. */
export function segmentHash(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u201a\u201b\u2039\u203a`\u00b4]/gu, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim()
  return createHash('sha256').update(plain).digest('base64url').slice(0, 22)
}

export function segmentsOf(text: ArticleText): Segment[] {
  const plain = (key: 'title' | 'summary', value: string): Segment[] =>
    value ? [{ key, kind: key, text: value, hash: segmentHash(value) }] : []
  const blocks = textBlocks(text.body).flatMap((block): Segment[] => {
    const words = inlineText(block.content)
    if (!words.trim()) return []
    const content = block.content ?? []
    return [
      { key: block.attrs.id, kind: block.type, text: words, content, hash: segmentHash(words) },
    ]
  })
  return [...plain('title', text.title), ...plain('summary', text.summary), ...blocks]
}
