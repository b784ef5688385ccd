import type { Locale } from '#domain/locales.ts'
import { readerWords } from '#i18n/reader.ts'

/** Numbered pages of a list: the first, the last, and those around the one shown. */
export function Pager({
  page,
  pages,
  locale,
  pathOf,
  names,
}: {
  page: number
  pages: number
  locale: Locale
  pathOf: (page: number) => string
  /** What stands before and after is called, where that is not newer and older. */
  names?: { before: string; after: string }
}) {
  if (pages < 2) return null
  const words = readerWords(locale)
  return (
    <nav className="pager" aria-label={words('list.pages')}>
      {page > 1 && (
        <a rel="prev" href={pathOf(page - 1)}>
          {names?.before ?? words('list.newer')}
        </a>
      )}
      <ol>
        {numbersAround(page, pages).map((number, index, numbers) => (
          <li
            key={number}
            className={number - (numbers[index - 1] ?? 0) > 1 ? 'after-gap' : undefined}
          >
            <a
              href={pathOf(number)}
              aria-label={words('list.page', { page: number })}
              aria-current={number === page ? 'page' : undefined}
            >
              {number}
            </a>
          </li>
        ))}
      </ol>
      {page < pages && (
        <a rel="next" href={pathOf(page + 1)}>
          {names?.after ?? words('list.older')}
        </a>
      )}
    </nav>
  )
}

function numbersAround(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages]
  return [...new Set(wanted)].filter((number) => number >= 1 && number <= pages)
}
