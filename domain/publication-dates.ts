import { dayIn, instantIn } from './days.ts'

/** What the published tables keep of an article's times. */
export interface KeptTimes {
  /** `YYYY-MM-DD`, the day the news is of. */
  day: string
  firstPublishedAt: Date
  /** Last change that means something to readers. */
  updatedAt: Date
  embargoUntil: Date | null
}

/**
 * When an article came out and when it last changed, the same on its page, in its headers, feeds
 * and site maps. An article of another day than it was published on (imported, backdated) has a
 * day and no hour: machines that want an instant get that day's noon by the newsroom's clock.
 */
export interface PublicationDates {
  publishedAt: Date
  modifiedAt: Date
  /** As W3C dates: the day alone where no more is known. */
  published: string
  modified: string
}

export function publicationDates(kept: KeptTimes, timeZone: string): PublicationDates {
  const { day, firstPublishedAt, updatedAt, embargoUntil } = kept
  const outAt = embargoUntil && embargoUntil > firstPublishedAt ? embargoUntil : firstPublishedAt
  const isExact = dayIn(outAt, timeZone) === day
  const publishedAt = isExact ? outAt : instantIn(day, '12:00', timeZone)
  const published = isExact ? outAt.toISOString() : day
  const isChanged = updatedAt > firstPublishedAt && updatedAt > publishedAt
  return {
    publishedAt,
    published,
    modifiedAt: isChanged ? updatedAt : publishedAt,
    modified: isChanged ? updatedAt.toISOString() : published,
  }
}
