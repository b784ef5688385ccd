import type { Document } from '#domain/document.ts'
import { documentOf, type SampleAssets } from './sample-body.ts'
import type { SampleArticle } from './sample-files.ts'

interface Text {
  title: string
  summary: string
  slug: string
  dateline: string
  body: Document
}

export function textOf(article: SampleArticle, assets?: SampleAssets): Text {
  const { title = '', summary = '', slug = '', dateline = '', body } = article
  return { title, summary, slug, dateline, body: documentOf(body, assets) }
}

/** The text with other words in some of its paragraphs, or for its title or summary. */
export function withWords(text: Text, changes: Record<string, string>): Text {
  const content = text.body.content.map((node) => {
    const changed = changes[node.attrs.id]
    if (changed === undefined || node.type !== 'paragraph') return node
    return { ...node, content: [{ type: 'text' as const, text: changed }] }
  })
  const { title = text.title, summary = text.summary } = changes
  return { ...text, title, summary, body: { ...text.body, content } }
}

/** The words that the changes from the given one on took the place of: those of the first win. */
export const wordsBefore = ({ changes }: SampleArticle, from = 0): Record<string, string> =>
  Object.assign(
    {},
    ...changes
      .slice(from)
      .reverse()
      .map(({ replaced }) => replaced),
  )
