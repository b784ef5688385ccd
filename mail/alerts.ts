import type { Cadence } from '#domain/alerts.ts'
import type { Locale } from '#domain/locales.ts'
import { formatDay } from '#i18n/dates.ts'
import { readerWords } from '#i18n/reader.ts'
import { type Letter, type Part, writeLetter } from './letter.ts'

/** What every letter about a list names, in the list's language. */
interface About {
  locale: Locale
  newsroom: string
  /** Its name; undefined for all news. */
  list: string | undefined
  cadence: Cadence
}

/** Asks the owner of an address whether they want what somebody asked for in their name. */
export function questionLetter({ confirmUrl, ...about }: About & { confirmUrl: string }): Letter {
  const { locale, newsroom, cadence } = about
  const words = readerWords(locale)
  const list = about.list ?? words('subscribe.everything')
  return writeLetter({
    ...about,
    subject: words('alertMail.question', { list }),
    parts: [
      { is: 'paragraph', text: words('alertMail.questionText', { newsroom, list, cadence }) },
      { is: 'action', name: words('alertMail.confirm'), url: confirmUrl },
      { is: 'paragraph', text: words('alertMail.questionElse') },
    ],
  })
}

/** To whom follows the list already and asked again, or somebody in their name. */
export function reminderLetter({ manageUrl, ...about }: About & { manageUrl: string }): Letter {
  const { locale, newsroom, cadence } = about
  const words = readerWords(locale)
  const list = about.list ?? words('subscribe.everything')
  return writeLetter({
    ...about,
    subject: words('alertMail.reminder', { list }),
    parts: [
      { is: 'paragraph', text: words('alertMail.reminderText', { newsroom, list, cadence }) },
      { is: 'action', name: words('alertMail.manage'), url: manageUrl },
    ],
  })
}

interface News {
  title: string
  summary: string
  /** `YYYY-MM-DD` */
  day: string
  category: string
  url: string
}

/** What is new on a list: the first of the articles, and how many there are. */
export function alertLetter({
  entries,
  total,
  listUrl,
  manageUrl,
  leaveUrl,
  ...about
}: About & {
  entries: readonly News[]
  total: number
  listUrl: string
  manageUrl: string
  leaveUrl: string
}): Letter {
  const { locale, newsroom, cadence } = about
  const words = readerWords(locale)
  const list = about.list ?? words('subscribe.everything')
  const [only] = entries
  const pieces = entries.map(({ day, category, ...piece }): Part => {
    const meta = `${formatDay(day, locale)} · ${category}`
    return { is: 'piece', piece: { ...piece, meta } }
  })
  const rest = total - entries.length
  const name = words('alertMail.more', { count: rest })
  const more: Part[] = rest > 0 ? [{ is: 'link', name, url: listUrl }] : []
  return writeLetter({
    ...about,
    subject: only && total === 1 ? only.title : words('alertMail.news', { list, count: total }),
    parts: [...pieces, ...more],
    foot: [
      { is: 'paragraph', text: words('alertMail.why', { newsroom, list, cadence }) },
      { is: 'link', name: words('alertMail.manage'), url: manageUrl },
      { is: 'link', name: words('alertMail.leave'), url: leaveUrl },
    ],
  })
}

/** Shows an administrator that messages arrive. */
export function testLetter({ locale, newsroom }: Pick<About, 'locale' | 'newsroom'>): Letter {
  const words = readerWords(locale)
  return writeLetter({
    locale,
    newsroom,
    subject: words('alertMail.test', { newsroom }),
    parts: [{ is: 'paragraph', text: words('alertMail.testText') }],
  })
}
