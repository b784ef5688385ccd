import type { CategoryKey } from './categories.ts'

/** What speaks for the organisation and dates: plans, figures, contacts. Opinions and reports do not. */
const DATING: readonly CategoryKey[] = ['press-release', 'project-news']

/**
 * Is an article so old that readers are told it is kept for the record?
 * @param years after how many; 0 for never
 */
export function isHistoric(
  { day, category }: { day: string; category: CategoryKey },
  years: number,
  now: Date,
): boolean {
  if (years === 0 || !DATING.includes(category)) return false
  const limit = new Date(now)
  limit.setUTCFullYear(limit.getUTCFullYear() - years)
  return day < limit.toISOString().slice(0, 10)
}
