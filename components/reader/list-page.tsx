import type { EntryList as List } from '#db/public.ts'
import type { CategoryKey } from '#domain/categories.ts'
import type { Locale } from '#domain/locales.ts'
import { readerWords } from '#i18n/reader.ts'
import { EntryList } from './entry-list.tsx'
import { Pager } from './pager.tsx'

/** All news or one category, newest first. */
export function ListPage({
  name,
  category,
  list,
  locale,
  pathOf,
  feedPath,
}: {
  name: string
  category: CategoryKey | undefined
  list: List
  locale: Locale
  pathOf: (page: number) => string
  feedPath: string
}) {
  const words = readerWords(locale)
  const { entries, page, pages, total } = list
  return (
    <div className={category ? `list ${category}` : 'list'}>
      <header className="list-head">
        <h1>{name}</h1>
        <p className="meta">
          {total > 0 && <span>{words('list.count', { count: total })}</span>}
          {pages > 1 && <span>{words('list.pageOf', { page, pages })}</span>}
          <a href={feedPath}>{words('list.feed', { list: name })}</a>
        </p>
      </header>
      {entries.length === 0 && <p className="standfirst">{words('list.empty')}</p>}
      <EntryList entries={entries} page={locale} />
      <Pager page={page} pages={pages} locale={locale} pathOf={pathOf} />
    </div>
  )
}
