import sharp from 'sharp'
import { escapeXml } from '#domain/characters.ts'
import { directionOf, type Locale } from '#domain/locales.ts'
import { facesOf } from './fonts.ts'

/** Tried from the largest on, in pixels. */
const SIZES = [84, 76, 68, 60, 52, 46]
const MOST_LINES = 4
/** Of a pixel: above 1,024 Pango takes a line's height for a measure, not for a factor. */
const PANGO_UNITS = 1024

/** Distance of two lines by size; Arabic needs room for its marks, Chinese for its full squares. */
const leadingOf = (locale: Locale) => (locale === 'ar' ? 1.5 : locale === 'zh' ? 1.35 : 1.18)

interface Box {
  width: number
  height: number
}

/** As sharp takes it: four bytes a pixel, the last its opacity. */
interface SetText extends Box {
  pixels: Buffer
}

/**
 * The headline in the largest size at which it stands in the box on at most four lines, and of
 * those the most even: the narrowest that needs no line more. What fits in no size is cut at a
 * word and says so.
 */
export async function setHeadline(
  title: string,
  { locale, ink, box }: { locale: Locale; ink: string; box: Box },
): Promise<SetText> {
  const set = (text: string, size: number, width = box.width) =>
    setText(text, { locale, ink, size, width })
  for (const size of SIZES) {
    const whole = await set(title, size)
    if (isFitting(whole, size))
      return await balance(size, whole, (width) => set(title, size, width))
  }
  return await cut()

  /** Lines are told by height: from the first line's top to the last one's foot. */
  function isFitting({ width, height }: Box, size: number): boolean {
    const lines = (MOST_LINES - 1) * leadingOf(locale) + 1.2
    return width <= box.width && height <= Math.min(box.height, lines * size)
  }

  async function balance(
    size: number,
    whole: SetText,
    setIn: (width: number) => Promise<SetText>,
  ): Promise<SetText> {
    // Letters with and without feet make lines of one count differ by less than this.
    const tallest = whole.height + size * 0.4
    let best = whole
    let [narrow, wide] = [Math.floor(whole.width / 2), whole.width]
    while (wide - narrow > 8) {
      const middle = Math.floor((narrow + wide) / 2)
      const tried = await setIn(middle)
      if (tried.height <= tallest && tried.width <= middle + 1) [best, wide] = [tried, middle]
      else narrow = middle
    }
    return best
  }

  async function cut(): Promise<SetText> {
    const size = SIZES.at(-1) ?? 0
    const words = wordsOf(title, locale)
    const setFirst = (count: number) =>
      set(
        `${words
          .slice(0, count)
          .join('')
          .replace(/[\s\p{P}]+$/u, '')}…`,
        size,
      )
    let [most, tooMany] = [1, words.length]
    while (tooMany - most > 1) {
      const middle = Math.floor((most + tooMany) / 2)
      if (isFitting(await setFirst(middle), size)) most = middle
      else tooMany = middle
    }
    return await setFirst(most)
  }
}

const wordsOf = (text: string, locale: Locale) =>
  [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)].map(
    ({ segment }) => segment,
  )

/** Chinese may break between any two signs; a headline is read better if its words stay whole. */
const unbroken = (text: string, locale: Locale) =>
  locale === 'zh'
    ? wordsOf(text, locale)
        .map((word) => [...word].join('\u2060'))
        .join('')
    : text

/** Shapes and breaks a text as its language does; the picture is as large as what is inked. */
async function setText(
  text: string,
  { locale, ink, size, width }: { locale: Locale; ink: string; size: number; width: number },
): Promise<SetText> {
  // The mark gives the direction where a headline begins with a foreign name.
  const mark = directionOf(locale) === 'rtl' ? '\u200f' : ''
  const markup = `<span lang="${locale}" foreground="${ink}" line_height="${Math.round(size * leadingOf(locale) * PANGO_UNITS)}">${mark}${escapeXml(unbroken(text, locale))}</span>`
  const { data, info } = await sharp({
    text: {
      text: markup,
      font: `${facesOf(locale)}, Semi-Bold ${size}px`,
      width,
      rgba: true,
      wrap: 'word-char',
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { pixels: data, width: info.width, height: info.height }
}
