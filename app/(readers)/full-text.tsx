import { type Portable, PortableText, portableHtml } from '#components/reader/portable-text.tsx'

/** An article's whole text as HTML for feeds and programs. */
export const fullText = (article: Portable, origin: string): Promise<string> =>
  portableHtml(<PortableText {...article} />, origin)
