import type { ReactNode } from 'react'
import type { Block, Document, Inline, Mark } from '#domain/document.ts'
import { directionOfTag } from '#domain/language-tags.ts'
import { isSafeHref } from '#domain/links.ts'

/**
 * The document tree as elements: nothing is ever inserted as HTML. A third-level heading before
 * any second-level one is raised: below the page's title no level may be left out.
 */
export function Body({ document: { content } }: { document: Document }) {
  const first = content.findIndex((block) => block.type === 'heading' && block.attrs.level === 2)
  return content.map((block, index) => (
    <BlockElement key={block.attrs.id} block={block} isRaised={first < 0 || index < first} />
  ))
}

function BlockElement({ block, isRaised }: { block: Block; isRaised: boolean }) {
  switch (block.type) {
    case 'paragraph':
      return <Paragraph content={block.content} />
    case 'heading': {
      const Heading = block.attrs.level === 2 || isRaised ? 'h2' : 'h3'
      return (
        <Heading>
          <Inlines content={block.content} />
        </Heading>
      )
    }
    case 'blockquote':
      return (
        <blockquote>
          {block.content.map((paragraph) => (
            <Paragraph key={paragraph.attrs.id} content={paragraph.content} />
          ))}
        </blockquote>
      )
    case 'bulletList':
    case 'orderedList': {
      const List = block.type === 'bulletList' ? 'ul' : 'ol'
      return (
        <List>
          {block.content.map((item) => (
            <li key={item.attrs.id}>
              {item.content.map((paragraph) => (
                <Paragraph key={paragraph.attrs.id} content={paragraph.content} />
              ))}
            </li>
          ))}
        </List>
      )
    }
  }
}

/** A paragraph nobody wrote in is a gap on the page and nothing to a screen reader. */
const Paragraph = ({ content }: { content: Inline[] | undefined }) =>
  content && (
    <p>
      <Inlines content={content} />
    </p>
  )

/** Words with their marks: the inside of any block. */
export function Inlines({ content = [] }: { content: Inline[] | undefined }) {
  return content.map((node, index) => {
    const words = node.type === 'hardBreak' ? <br /> : node.text
    const marks = node.type === 'hardBreak' ? [] : (node.marks ?? [])
    // biome-ignore lint/suspicious/noArrayIndexKey: inline nodes have no identity but their place
    return <Marked key={index} marks={marks} words={words} />
  })
}

function Marked({ marks, words }: { marks: readonly Mark[]; words: ReactNode }): ReactNode {
  return marks.reduceRight<ReactNode>((inner, mark) => wrap(mark, inner), words)
}

function wrap(mark: Mark, inner: ReactNode): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'lang':
      return (
        <span lang={mark.attrs.lang} dir={directionOfTag(mark.attrs.lang)}>
          {inner}
        </span>
      )
    case 'link':
      return isSafeHref(mark.attrs.href) ? <a href={mark.attrs.href}>{inner}</a> : inner
  }
}
