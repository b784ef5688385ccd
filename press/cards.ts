import { findCard } from '#cards/shelf.ts'
import { reader } from '#db/client.ts'
import { readCard } from '#db/public.ts'
import { cardName, cardPath, readCardPath } from '#domain/cards.ts'
import { BARE_POLICY } from './headers.ts'
import { compose, type Page } from './page.ts'
import { plainPage } from './trouble.ts'

/** Another text has another name: whoever has a card never asks for it again. */
const FOR_EVER = 'public, max-age=31536000, immutable'

/**
 * The picture that stands for an article where its link is shown. A name of earlier words leads
 * to the card of today; what is not live has none.
 * @returns undefined for an address that is no card's.
 */
export function cardPage(
  target: string,
  { dataDir, origin }: { dataDir: string; origin: URL },
): Promise<Page> | undefined {
  const asked = readCardPath(target)
  return asked && find()

  async function find(): Promise<Page> {
    const card = await readCard(reader(), { uid: asked?.uid ?? '' })
    if (card?.locale !== asked?.locale || !card) return plainPage(404, 'No such card.', origin)
    if (cardName(card) !== asked?.name)
      return compose(307, Buffer.alloc(0), origin, {
        Location: origin.origin + cardPath(card),
        'Cache-Control': 'no-store',
        'Content-Security-Policy': BARE_POLICY,
      })
    return compose(200, await findCard(dataDir, card), origin, {
      'content-type': 'image/png',
      'Cache-Control': FOR_EVER,
      'Content-Security-Policy': BARE_POLICY,
      // Networks and messengers show it on pages of theirs.
      'Cross-Origin-Resource-Policy': 'cross-origin',
    })
  }
}
