import type { CategoryKey } from './categories.ts'

/** What speaks for the organisation and dates: plans, figures, contacts. Opinions and reports do not. */
const DATING: readonly CategoryKey[] = ['press-release', 'project-news']

type Dated = { day: string; category: CategoryKey }

/**
 * The instant from which an article is so old that readers are told it is kept for the record;
 * undefined for what never is.
 * @param years after how many; 0 for never
 */
export function historicFrom({ day, category }: Dated, years: number): Date | undefined {
  if (years === 0 || !DATING.includes(category)) return undefined
  const from = new Date(`${day}T00:00:00Z`)
  from.setUTCDate(from.getUTCDate() + 1)
  from.setUTCFullYear(from.getUTCFullYear() + years)
  return from
}

export function isHistoric(article: Dated, years: number, now: Date): boolean {
  const from = historicFrom(article, years)
  return from !== undefined && from <= now
}
