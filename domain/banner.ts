import { z } from 'zod'
import { oneLine } from './characters.ts'
import { dayIn, hourIn } from './days.ts'
import { hrefFromTyped } from './links.ts'

const line = (least: number, most: number) =>
  z.string().transform(oneLine).pipe(z.string().min(least).max(most))

/** A path of this site or a page kept from being changed on its way; empty: leads nowhere. */
const address = z.string().transform((typed, context) => {
  if (typed.trim() === '') return ''
  const href = hrefFromTyped(typed)
  if (href && /^(\/|https:\/\/)/.test(href)) return href
  context.addIssue({ code: 'custom', message: 'invalid' })
  return z.NEVER
})

/** What a language's readers are told at the top of every page: one line, a sentence, a link. */
export const BANNER_LIMITS = { heading: 80, text: 400, linkWords: 80 } as const
export const bannerFields = {
  heading: line(1, BANNER_LIMITS.heading),
  text: line(1, BANNER_LIMITS.text),
  href: address,
  /** What the link says; needed where there is one. */
  linkWords: line(0, BANNER_LIMITS.linkWords),
}

export interface Banner {
  heading: string
  text: string
  link: { href: string; words: string } | undefined
  /** The instant at which it was put up or last changed: a changed one is another. */
  since: Date
  /** Gone by itself at this instant; undefined: when somebody takes it down. */
  until: Date | undefined
}

export interface EndInputs {
  /** `YYYY-MM-DD`, or empty. */
  day: string
  /** `HH:MM`, or empty. */
  hour: string
}

/** The end as the newsroom's clock shows it. */
export const endInputs = (until: Date | undefined, timeZone: string): EndInputs =>
  until ? { day: dayIn(until, timeZone), hour: hourIn(until, timeZone) } : { day: '', hour: '' }
