import sharp from 'sharp'
import { CARD_SIZE, type CardView } from '#domain/cards.ts'
import { escapeXml } from '#domain/characters.ts'
import { COLOURS } from '#domain/colours.ts'
import { directionOf, type Locale } from '#domain/locales.ts'
import { formatDay } from '#i18n/dates.ts'
import { facesOf } from './fonts.ts'
import { setHeadline } from './headline.ts'

/** On the light paper of the readers' pages. */
const PAPER = COLOURS.paper.light
const INK = COLOURS.ink.light
const MUTED = COLOURS.muted.light
const HAIRLINE = COLOURS.hairline.light

const { width, height } = CARD_SIZE
const EDGE = 72
const HEADLINE = { top: 166, box: { width: width - 2 * EDGE, height: 308 } }
const FOOT = 566

/**
 * Draws a card: category, headline, newsroom and day on paper, mirrored where the language is
 * written from the right. The fonts must be open.
 * @returns a PNG of {@link CARD_SIZE}.
 */
export async function drawCard(card: CardView): Promise<Buffer> {
  const { locale } = card
  const headline = await setHeadline(card.title, { locale, ink: INK, box: HEADLINE.box })
  const isRtl = directionOf(locale) === 'rtl'
  return await sharp(Buffer.from(ground(card)))
    .composite([
      {
        input: headline.pixels,
        raw: { width: headline.width, height: headline.height, channels: 4 },
        left: isRtl ? width - EDGE - headline.width : EDGE,
        // Short headlines stand a little lower, so that the card doesn't hang from its top.
        top: HEADLINE.top + Math.round((HEADLINE.box.height - headline.height) * 0.4),
      },
    ])
    .flatten({ background: PAPER })
    .png({ palette: true, colours: 128, compressionLevel: 9 })
    .toBuffer()
}

/** All but the headline: single lines, which SVG sets on a common base. */
function ground({ locale, category, newsroom, day }: CardView): string {
  const isRtl = directionOf(locale) === 'rtl'
  const x = (fromStart: number) => (isRtl ? width - fromStart : fromStart)
  const box = (fromStart: number, y: number, wide: number, high: number, colour: string) =>
    `<rect x="${isRtl ? width - fromStart - wide : fromStart}" y="${y}" width="${wide}" height="${high}" fill="${colour}"/>`
  const line = (text: string, at: { start: number; y: number }, style: string, anchor = 'start') =>
    `<text x="${x(at.start)}" y="${at.y}" text-anchor="${anchor}" ${style}>${escapeXml(text)}</text>`
  const colour = COLOURS[category.key].light
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" xml:lang="${locale}" direction="${directionOf(locale)}" font-family="${familiesOf(locale)}" font-weight="600">
<rect width="${width}" height="${height}" fill="${PAPER}"/>
${box(0, 0, width, 16, colour)}
${box(EDGE, 88, 20, 20, colour)}
${line(category.name, { start: EDGE + 36, y: 109 }, `font-size="32" fill="${colour}"`)}
${box(EDGE, 514, width - 2 * EDGE, 2, HAIRLINE)}
${line(newsroom, { start: EDGE, y: FOOT }, `font-size="32" fill="${INK}"`)}
${line(formatDay(day, locale), { start: width - EDGE, y: FOOT }, `font-size="28" font-weight="400" fill="${MUTED}"`, 'end')}
</svg>`
}

const familiesOf = (locale: Locale) =>
  facesOf(locale)
    .split(',')
    .map((family) => `'${family}'`)
    .join()
