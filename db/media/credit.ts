import ExifReader from 'exifreader'

const LONGEST = 200

/**
 * Who made a picture, as agencies write it into their files (IPTC, XMP or Exif, in that order):
 * "Maria Silva/IOM" of a maker and a credit line; empty where nothing is said or nothing readable.
 */
export function creditIn(bytes: Buffer): string {
  try {
    const { iptc, xmp, exif } = ExifReader.load(bytes, { expanded: true })
    const maker = said(iptc?.['By-line'], xmp?.creator, exif?.Artist)
    const line = said(iptc?.Credit, xmp?.Credit)
    if (maker && line && !line.includes(maker)) return `${maker}/${line}`.slice(0, LONGEST)
    return line || maker
  } catch {
    return ''
  }
}

interface Tag {
  description: string
}

/** The first of the tags that says anything. */
const said = (...tags: (Tag | Tag[] | undefined)[]): string =>
  tags
    .flat()
    .map((tag) => tidy(tag?.description))
    .find(Boolean) ?? ''

const tidy = (text: unknown): string =>
  typeof text === 'string'
    ? text
        .replaceAll(/[\p{Cc}\s]+/gu, ' ')
        .trim()
        .slice(0, LONGEST)
    : ''
