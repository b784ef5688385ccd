import { createHash } from 'node:crypto'
import type { CategoryKey } from './categories.ts'
import { isLocale, type Locale } from './locales.ts'

/** In pixels: what every network that shows cards asks for (ogp.me gives none). */
export const CARD_SIZE = { width: 1200, height: 630 } as const

/** Goes up when the drawing changes, so that every card gets a new address. */
const DESIGN = 1

/** All that is written on a card. */
export interface CardView {
  uid: string
  locale: Locale
  title: string
  category: { key: CategoryKey; name: string }
  day: string
  newsroom: string
}

/** The card's own name: other words, another name, so that caches may keep it for ever. */
export function cardName(card: CardView): string {
  const { uid, locale, title, category, day, newsroom } = card
  const words = JSON.stringify([DESIGN, locale, title, category.key, category.name, day, newsroom])
  return `${uid}-${createHash('sha256').update(words).digest('hex').slice(0, 16)}.png`
}

export const cardPath = (card: CardView): string => `/${card.locale}/cards/${cardName(card)}`

/** The article and the name that an address asks for; undefined where it is no card's. */
export function readCardPath(
  path: string,
): { locale: Locale; uid: string; name: string } | undefined {
  const [, locale, name = '', uid = ''] =
    /^\/([a-z]{2})\/cards\/(([0-9a-f-]{36})-[0-9a-f]{16}\.png)$/.exec(path) ?? []
  return isLocale(locale) ? { locale, uid, name } : undefined
}
