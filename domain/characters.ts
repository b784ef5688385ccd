/** What XML 1.0 has no place for (its production 2), lone surrogates included. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** A text without the characters that make a whole XML file unreadable. */
export const xmlCharacters = (text: string): string => text.toWellFormed().replace(NOT_IN_XML, '')

const LINE_ENDS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g
const CONTROLS = /\p{Cc}/gu

/** A run of text within a paragraph: no control character, and no line end but the tree's own. */
export const runOfText = (text: string): string =>
  xmlCharacters(text.replace(LINE_ENDS, ' ').replaceAll('\t', ' ')).replace(CONTROLS, '')

/** Several lines without control characters, broken as Unix breaks them: forms send CR LF. */
export const severalLines = (words: string): string =>
  xmlCharacters(words.normalize('NFC').replace(LINE_ENDS, '\n').replaceAll('\t', ' '))
    .replace(/(?!\n)\p{Cc}/gu, '')
    .trim()

/** Text as XML writes it, in an element or an attribute. */
export const escapeXml = (text: string): string =>
  xmlCharacters(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/**
 * A field's words as one line without control characters, which no reader sees and a terminal
 * obeys. A no-break space is typography (French before a colon), not a gap to close.
 */
export const oneLine = (words: string): string =>
  xmlCharacters(words)
    .normalize('NFC')
    .replace(/[^\S\u00a0\u202f]+/gu, ' ')
    .replace(CONTROLS, '')
    .trim()
