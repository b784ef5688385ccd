import type { ReactNode } from 'react'
import type { Entry, EntryList as Found } from '#db/public.ts'
import type { CategoryKey } from '#domain/categories.ts'
import type { Locale } from '#domain/locales.ts'
import { archivePath } from '#domain/paths.ts'
import { readerWords } from '#i18n/reader.ts'
import { Elsewhere } from './elsewhere.tsx'
import { EntryList } from './entry-list.tsx'
import { Pager } from './pager.tsx'
import { spoken } from './spoken.ts'
import { type Crumb, Trail } from './trail.tsx'

export interface ListView {
  name: string
  nameLocale: Locale
  trail: readonly Crumb[]
  category?: CategoryKey
  feed: { path: string } | undefined
  /** false where every entry is of one month, which is the heading already. */
  isByMonth: boolean
}

/** A list of articles, newest first: all news, or what one thing names. */
export function ListPage({
  list,
  found,
  locale,
  pathOf,
  elsewhere,
  alerts,
  about,
  children,
}: {
  list: ListView
  found: Found
  locale: Locale
  pathOf: (page: number) => string
  elsewhere: readonly Entry[]
  /** Where it can be followed by e-mail. */
  alerts?: string | undefined
  /** What it is a list of. */
  about?: ReactNode
  /** Ways on, between the head and the entries. */
  children?: ReactNode
}) {
  const words = readerWords(locale)
  const { name, nameLocale, category } = list
  const { entries, page, pages, total, isCut } = found
  return (
    <div className={category ? `list ${category}` : 'list'}>
      <header className="list-head">
        <Trail crumbs={list.trail} locale={locale} />
        <h1 {...spoken(nameLocale, locale)}>{name}</h1>
        {about}
        <p className="meta">
          {total > 0 && (
            <span>{words(isCut ? 'list.countOver' : 'list.count', { count: total })}</span>
          )}
          {pages > 1 && <span>{words('list.pageOf', { page, pages })}</span>}
          {list.feed && (
            <ListLink path={list.feed.path} words="list.feed" list={list} page={locale} />
          )}
          {alerts && <ListLink path={alerts} words="alerts.link" list={list} page={locale} />}
        </p>
        {children}
      </header>
      {entries.length === 0 && <p className="standfirst">{words('list.empty')}</p>}
      <EntryList entries={entries} page={locale} isByMonth={list.isByMonth} />
      <Pager page={page} pages={pages} locale={locale} pathOf={pathOf} />
      {isCut && page === pages && (
        <p className="onward">
          <a href={archivePath(locale)}>{words('list.inArchive')}</a>
        </p>
      )}
      <Elsewhere entries={elsewhere} locale={locale} />
    </div>
  )
}

/** Stands in a sentence for a name that is set apart, since it may be of another language. */
const PLACE = '\ufffc'

function ListLink({
  path,
  words,
  list,
  page,
}: {
  path: string
  words: 'list.feed' | 'alerts.link'
  list: ListView
  page: Locale
}) {
  const [before, after] = readerWords(page)(words, { list: PLACE }).split(PLACE)
  return (
    <a href={path}>
      {before}
      <span {...spoken(list.nameLocale, page)}>{list.name}</span>
      {after}
    </a>
  )
}
