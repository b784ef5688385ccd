import type { Anatomy } from '#domain/anatomy.ts'
import { countryName } from '#domain/countries.ts'
import { dayIn } from '#domain/days.ts'
import { articlePath, subjectPath } from '#domain/paths.ts'
import { readerWords } from '#i18n/reader.ts'
import type { ArticleProps } from './article-page.tsx'
import { Attachments } from './attachments.tsx'
import { Boilerplates, Contacts } from './contacts.tsx'
import { Day } from './marks.tsx'
import { Reuse } from './reuse.tsx'
import { Share } from './share.tsx'
import { spoken } from './spoken.ts'

/** What follows the text: whom to ask, what belongs to it, how to use it, what became of it. */
export function ArticleFoot(props: ArticleProps & { anatomy: Anatomy }) {
  const { article, around, newsroom } = props
  const { locale, title, slug } = article
  const address = newsroom.origin + articlePath(locale, slug)
  return (
    <div className="story-foot">
      <Contacts contacts={around.contacts} page={locale} />
      <Boilerplates boilerplates={around.boilerplate} />
      <Attachments
        attachments={around.attachments}
        contact={
          newsroom.contact || (around.contacts.find(({ data }) => data.email)?.data.email ?? '')
        }
        page={locale}
      />
      <Subjects {...props} />
      {article.state === 'live' && (
        <>
          <Share title={title} address={address} locale={locale} networks={newsroom.networks} />
          <Reuse {...props} address={address} />
        </>
      )}
      <History {...props} />
    </div>
  )
}

/** The lists the article stands on. */
function Subjects({ article: { locale, details, state }, around: { subjects } }: ArticleProps) {
  if (state !== 'live') return null
  const countries = details.countries.map((code) => ({
    path: subjectPath('country', locale, code.toLowerCase()),
    name: countryName(code, locale),
    said: locale,
  }))
  const named = subjects.flatMap(({ kind, slug, name, locale: said }) =>
    kind === 'topic' || kind === 'project' || kind === 'series'
      ? [{ path: subjectPath(kind, locale, slug), name, said }]
      : [],
  )
  const all = [...named, ...countries]
  if (all.length === 0) return null
  return (
    <section className="subjects" aria-labelledby="subjects">
      <h2 id="subjects">{readerWords(locale)('article.subjects')}</h2>
      <ul className="ways-on">
        {all.map(({ path, name, said }) => (
          <li key={path}>
            <a href={path}>
              <span {...spoken(said, locale)}>{name}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Every change readers were told of, newest first, down to the first publication. */
function History({ article, around: { updates }, newsroom: { timeZone } }: ArticleProps) {
  if (updates.length === 0) return null
  const { locale, day } = article
  const words = readerWords(locale)
  return (
    <details className="history">
      <summary>{words('article.history')}</summary>
      <ol>
        {updates.map(({ kind, note, at }) => (
          <li key={at.getTime()}>
            <p className="meta">
              <strong>{words(`article.${kind}`)}</strong>{' '}
              <Day day={dayIn(at, timeZone)} locale={locale} />
            </p>
            <p className="change-note">{note}</p>
          </li>
        ))}
        <li>
          <p className="meta">
            <strong>{words('article.first')}</strong> <Day day={day} locale={locale} />
          </p>
        </li>
      </ol>
    </details>
  )
}
