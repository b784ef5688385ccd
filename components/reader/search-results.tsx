import type { Hit } from '#db/public.ts'
import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import { articlePath } from '#domain/paths.ts'
import type { Piece } from '#domain/search/matches.ts'
import { readerWords } from '#i18n/reader.ts'
import { ArticleLink } from './article-link.tsx'
import { AlsoIn } from './entry.tsx'
import { CategoryLabel, Day } from './marks.tsx'
import { spoken } from './spoken.ts'

export function Results({ hits, page }: { hits: readonly Hit[]; page: Locale }) {
  return hits.map((hit) => (
    <article key={hit.uid} className="entry">
      <CategoryLabel category={hit.category} />
      <h3 className="headline">
        <a href={articlePath(hit.locale, hit.slug)}>
          <Marked pieces={hit.titlePieces} />
        </a>
      </h3>
      {hit.snippet.length > 0 && (
        <p className="summary">
          <Marked pieces={hit.snippet} />
        </p>
      )}
      <div className="meta">
        <Day day={hit.day} locale={page} />
        {hit.alsoIn.length > 0 && <AlsoIn languages={hit.alsoIn} page={page} />}
      </div>
    </article>
  ))
}

/** What other languages have of it, each in its own language and direction. */
export function FoundElsewhere({ hits, page }: { hits: readonly Hit[]; page: Locale }) {
  if (hits.length === 0) return null
  return (
    <section className="elsewhere">
      <h2 className="block-name">{readerWords(page)('search.elsewhere')}</h2>
      <ul>
        {hits.map((hit) => (
          <li key={hit.uid}>
            <p className="meta">
              <span {...spoken(hit.locale, page)}>{LOCALE_FACTS[hit.locale].endonym}</span>
              {' · '}
              <Day day={hit.day} locale={page} />
            </p>
            <h3 className="headline">
              <ArticleLink article={hit} page={page}>
                <Marked pieces={hit.titlePieces} />
              </ArticleLink>
            </h3>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Text with what was looked for marked: elements, never markup from a text. */
function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, isMatch }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces are never reordered
    isMatch ? <mark key={index}>{text}</mark> : text,
  )
}
