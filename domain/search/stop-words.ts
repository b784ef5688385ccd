import type { Locale } from '../locales.ts'
import { fold } from './folding.ts'

/** Words that say how others belong together: a question has them, an answer need not. */
const LISTS: Record<Locale, string> = {
  en: 'a an and are as at be by for from has have in is it its of on or that the their this to was were what when where which who will with',
  fr: 'à au aux avec ce ces cette d dans de des du elle en est et il ils je l la le les leur leurs n ne nous on ou où par pas pour qu que qui s sa se ses son sont sur un une',
  es: 'a al con de del el ella en entre es esta este la las lo los no o para pero por que se ser sin sobre su sus un una y',
  pt: 'a à ao aos as às com como da das de do dos e em entre é no na nos nas não o os ou para pela pelas pelo pelos por que se sem ser sua suas seu seus sobre um uma',
  de: 'am als an auf aus bei das dem den der des die ein eine einem einen einer eines für im in ist mit nach oder sich sind über um und vom von vor wie zu zum zur',
  ar: 'في من على إلى عن مع أن إن ما لا هذا هذه التي الذي هو هي و أو كان كانت بين بعد قبل',
  ru: 'а без в во для до и из или к как ко на не но о об от по под при с со то у что это',
  zh: '的 了 和 在 是 与 及 或',
}

const STOP_WORDS = Object.fromEntries(
  Object.entries(LISTS).map(([locale, list]) => [locale, new Set(list.split(' ').map(fold))]),
) as Record<Locale, Set<string>>

export const isStopWord = (plain: string, locale: Locale): boolean => STOP_WORDS[locale].has(plain)
