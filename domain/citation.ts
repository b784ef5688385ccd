/** What is quoted of an article, the same in every style. */
export interface Cited {
  /** Names of those who wrote it; none: the newsroom itself is the author. */
  authors: readonly string[]
  newsroom: string
  title: string
  /** `YYYY-MM-DD`. */
  day: string
  /** The day as the language writes it. */
  writtenDay: string
  /** Such as `PR 2017/014`; may be empty. */
  reference: string
  address: string
  locale: string
}

/** Author, day, title, number, publisher, address: in the order of APA 7 (section 10.1, 10.16). */
export function citation(cited: Cited): string {
  const { authors, newsroom, title, writtenDay, reference, address } = cited
  const by = authors.length > 0 ? authors.join(', ') : newsroom
  const name = reference ? `${title} (${reference})` : title
  const publisher = authors.length > 0 ? ` ${newsroom}.` : ''
  return `${by}. (${writtenDay}). ${name}.${publisher} ${address}`
}

/** An `@online` entry of BibLaTeX, which older styles read as `@misc`. */
export function bibtex(cited: Cited): string {
  const { authors, newsroom, title, day, reference, address, locale } = cited
  const by = authors.length > 0 ? authors.map(braced).join(' and ') : braced(newsroom)
  const key = (reference || day).toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const fields: [string, string][] = [
    ['author', by],
    ['title', braced(title)],
    ['organization', newsroom],
    ['date', day],
    ...(reference ? [['number', reference] as [string, string]] : []),
    ['langid', locale],
    ['url', address],
  ]
  const lines = fields.map(
    ([name, value]) => `  ${name} = {${name === 'url' ? value : texed(value)}}`,
  )
  return `@online{${key},\n${lines.join(',\n')}\n}`
}

/** Kept as it is written: not taken apart into first and last name, not put into lower case. */
const braced = (text: string): string => `{${text.replace(/[{}\\]/g, '')}}`

const TEX: Record<string, string> = { '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }
const texed = (text: string): string =>
  text.replace(/[#$%&_~^]/g, (sign) => TEX[sign] ?? `\\${sign}`)
