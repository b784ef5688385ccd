/** Numbered pages stay shallow: an offset costs what it skips. What is older is found by year and month. */
export const LAST_PAGE = 100

/** The number of `?page=`; undefined for what no list ever has. */
export function readPageNumber(typed: string): number | undefined {
  if (!/^[1-9]\d{0,2}$/.test(typed)) return undefined
  const page = Number(typed)
  return page <= LAST_PAGE ? page : undefined
}
