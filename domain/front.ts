/** Where an editor may hold a story on a language's front page. */
export const PIN_PLACES = ['lead', 'beside'] as const
export type PinPlace = (typeof PIN_PLACES)[number]
