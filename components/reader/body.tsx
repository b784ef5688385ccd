import type { ReactNode } from 'react'
import { anchorOf, ranksOf } from '#domain/anatomy.ts'
import type { Block, Document, Inline, Mark } from '#domain/document.ts'
import { embedAt } from '#domain/embeds.ts'
import { directionOfTag } from '#domain/language-tags.ts'
import { isSafeHref } from '#domain/links.ts'

export type EmbedBlock = Extract<Block, { type: 'embed' }>

/** What the blocks of a text need beside their words. */
interface Surroundings {
  /** Draws a picture by its asset's uid; absent: a text's pictures are left out. */
  picture?: ((asset: string) => ReactNode) | undefined
  /** Draws what another site serves; absent: its words and its link alone. */
  embed?: ((block: EmbedBlock) => ReactNode) | undefined
  /** The level of the heading that the text stands under. */
  under?: 1 | 2 | undefined
  /** What opens the first paragraph. */
  opening?: ReactNode
}

/** The document tree as elements: nothing is ever inserted as HTML. */
export const Body = ({ document, ...props }: Surroundings & { document: Document }) => (
  <Blocks content={document.content} {...props} />
)

export function Blocks({
  content,
  picture,
  embed,
  under = 1,
  opening,
}: Surroundings & { content: readonly Block[] }) {
  const ranks = ranksOf(content)
  const opens = opening ? content.findIndex((block) => block.type === 'paragraph') : -1
  return (
    <>
      {opening && opens < 0 && <p>{opening}</p>}
      {content.map((block, index) => (
        <BlockElement
          key={block.attrs.id}
          block={block}
          level={under + (ranks[index] ?? 0)}
          picture={picture}
          embed={embed}
          opening={index === opens ? opening : undefined}
        />
      ))}
    </>
  )
}

function BlockElement({
  block,
  level,
  picture,
  embed,
  opening,
}: Pick<Surroundings, 'picture' | 'embed' | 'opening'> & { block: Block; level: number }) {
  switch (block.type) {
    case 'paragraph':
      return <Paragraph content={block.content} opening={opening} />
    case 'heading': {
      const Heading = (['h2', 'h3', 'h4'] as const)[level - 2] ?? 'h4'
      return (
        <Heading id={level === 2 ? anchorOf(block) : undefined}>
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
    case 'pullQuote': {
      const [words, attribution] = block.content
      return (
        <figure className="pull-quote">
          <blockquote>
            <Paragraph content={words.content} />
          </blockquote>
          <figcaption>
            <Inlines content={attribution.content} />
          </figcaption>
        </figure>
      )
    }
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
    case 'figure':
      return picture?.(block.attrs.asset)
    case 'embed':
      return (
        embed?.(block) ?? (
          <figure>
            <EmbedWords block={block} />
          </figure>
        )
      )
    case 'ends':
      return null
  }
}

/** What it is, where it is to be found, and what is said of it: the whole of an embed but itself. */
export function EmbedWords({ block }: { block: EmbedBlock }) {
  const [title, caption] = block.content
  const { href } = block.attrs
  const provider = embedAt(href)?.provider
  return (
    <figcaption>
      <p className="embed-title">
        <a href={href}>
          <Inlines content={title.content?.map(unlinked)} />
        </a>
        {provider && (
          <>
            {' '}
            <bdi>({provider})</bdi>
          </>
        )}
      </p>
      <Paragraph content={caption.content} />
    </figcaption>
  )
}

/** No link stands in another. */
const unlinked = (node: Inline): Inline =>
  node.type === 'text' && node.marks
    ? { ...node, marks: node.marks.filter(({ type }) => type !== 'link') }
    : node

/** A paragraph nobody wrote in is a gap on the page and nothing to a screen reader. */
const Paragraph = ({ content, opening }: { content: Inline[] | undefined; opening?: ReactNode }) =>
  content && (
    <p>
      {opening}
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
