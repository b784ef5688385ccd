import { isLocale, type Locale } from './locales.ts'

/** What a text seems to be written in. */
export interface Recognition {
  /** The language recognised, or the given one where the text does not say. */
  locale: Locale
  /** The detector's own score of the language it found likeliest, 0 to 1. */
  confidence: number
  /** Why the given language was kept; undefined when the text was recognised. */
  kept: 'short' | 'unsure' | 'foreign' | undefined
}

export type Recognize = (text: string, given: Locale) => Recognition

/** Below this many letters a guess is a toss; a Chinese character says as much as three letters. */
const FEWEST_LETTERS = 24
const LETTERS_A_HAN = 3
/** By how much the likeliest language must lead the next one. */
const LEAD = 0.04

/**
 * Loads the detector (ELD's middle table: 0.3 s, about 70 MB, so not before it is needed). It knows
 * 60 languages; ours are the eight, and a text in any other is told apart from them, not forced in.
 */
export async function loadRecognizer(): Promise<Recognize> {
  const { eld } = await import('eld/medium')
  return (text, given) => {
    const guess = eld.detect(text)
    return judgeScores(text, given, guess.getScores(), guess.isReliable())
  }
}

/** Decides on a detector's scores; pure, so that the rule can be read and tried alone. */
export function judgeScores(
  text: string,
  given: Locale,
  scores: Record<string, number>,
  isReliable: boolean,
): Recognition {
  const ranked = Object.entries(scores).sort(([, a], [, b]) => b - a)
  const ours = ranked.flatMap(([code, score]) => (isLocale(code) ? [{ locale: code, score }] : []))
  const [best = { locale: given, score: 0 }, next = { score: 0 }] = ours
  const overall = ranked[0]?.[1] ?? 0
  const keep = (kept: Recognition['kept'], confidence: number) => ({
    locale: given,
    confidence,
    kept,
  })
  if (lettersIn(text) < FEWEST_LETTERS) return keep('short', best.score)
  if (isReliable && overall - best.score >= LEAD) return keep('foreign', overall)
  if (!isReliable || best.score - next.score < LEAD) return keep('unsure', best.score)
  return { locale: best.locale, confidence: best.score, kept: undefined }
}

function lettersIn(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return letters + han * (LETTERS_A_HAN - 1)
}
