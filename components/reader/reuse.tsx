import type { Anatomy } from '#domain/anatomy.ts'
import { bibtex, citation } from '#domain/citation.ts'
import { DEEDS } from '#domain/licences.ts'
import { directionOf } from '#domain/locales.ts'
import { articlePath, shortPath } from '#domain/paths.ts'
import { REPRESENTATION_NAMES, REPRESENTATIONS } from '#domain/representations.ts'
import { asPlainText } from '#domain/republishing.ts'
import { formatDay } from '#i18n/dates.ts'
import { readerWords } from '#i18n/reader.ts'
import type { ArticleProps } from './article-page.tsx'
import { openingOf } from './article-text.tsx'
import { PortableNews, portableHtml } from './portable-text.tsx'

interface ReuseProps extends ArticleProps {
  anatomy: Anatomy
  address: string
}

/** How to quote an article and, where the newsroom allows it, how to take it over. */
export function Reuse(props: ReuseProps) {
  return (
    <div className="reuse">
      <Cite {...props} />
      <Republish {...props} />
      <OtherForms {...props} />
    </div>
  )
}

function Cite({ article, around, newsroom, address }: ReuseProps) {
  const { locale, title, day, reference } = article
  const words = readerWords(locale)
  const link = reference ? newsroom.origin + shortPath(reference) : address
  const cited = {
    authors: around.people.map(({ name }) => name),
    newsroom: newsroom.name[locale],
    ...{ title, day, writtenDay: formatDay(day, locale), reference, address, locale },
  }
  return (
    <details className="cite">
      <summary>{words('cite.name')}</summary>
      <dl>
        <div>
          <dt>{words('cite.link')}</dt>
          <dd>
            <a href={link}>
              <bdi dir="ltr">{link}</bdi>
            </a>
          </dd>
        </div>
        <div>
          <dt>{words('cite.reference')}</dt>
          <dd>{citation(cited)}</dd>
        </div>
        <div>
          <dt>{words('cite.bibtex')}</dt>
          <dd>
            <pre dir="ltr">{bibtex(cited)}</pre>
          </dd>
        </div>
      </dl>
    </details>
  )
}

/** For those who paste, and for programs. */
function OtherForms({ article: { locale, slug } }: ReuseProps) {
  const path = articlePath(locale, slug)
  return (
    <p className="other-forms">
      <span className="fact-name">{readerWords(locale)('cite.forms')}</span>
      {REPRESENTATION_NAMES.map((form) => {
        const { name, type } = REPRESENTATIONS[form]
        return (
          <a key={form} rel="alternate" href={`${path}.${form}`} type={type}>
            {name}
          </a>
        )
      })}
    </p>
  )
}

/** The whole text ready to be pasted, with its source; only under terms that say so. */
async function Republish({ article, newsroom, anatomy, address }: ReuseProps) {
  const { locale, title, summary, day } = article
  const deed = newsroom.licence && DEEDS[newsroom.licence]
  if (!deed || anatomy.news.length === 0) return null
  const words = readerWords(locale)
  const credit = words('republish.credit', {
    name: newsroom.name[locale],
    day: formatDay(day, locale),
    address,
    licence: deed.name,
  })
  const html = await portableHtml(
    <Taken article={article} credit={credit} address={address} />,
    newsroom.origin,
  )
  const text = {
    title,
    summary,
    credit,
    opening: openingOf(article, anatomy.news),
    blocks: anatomy.news,
  }
  const [before, after] = words('republish.terms', { licence: '\n' }).split('\n')
  return (
    <details className="republish">
      <summary>{words('republish.name')}</summary>
      <p>
        {before}
        <a rel="license" href={deed.url}>
          <bdi>{deed.name}</bdi>
        </a>
        {after}
      </p>
      <p>
        <label htmlFor="republish-html">{words('republish.html')}</label>
      </p>
      <textarea id="republish-html" readOnly rows={6} dir="ltr" defaultValue={html} />
      <p>
        <label htmlFor="republish-text">{words('republish.text')}</label>
      </p>
      <textarea id="republish-text" readOnly rows={6} defaultValue={asPlainText(text)} />
    </details>
  )
}

/** As another site takes it over: without pictures, whose terms are their own. */
function Taken({
  article,
  credit,
  address,
}: Pick<ReuseProps, 'article' | 'address'> & { credit: string }) {
  const { locale, title, summary, body, dateline, day } = article
  const [before, after] = credit.split(address)
  return (
    <article lang={locale} dir={directionOf(locale)}>
      <h1>{title}</h1>
      {summary && <p>{summary}</p>}
      <PortableNews {...{ locale, body, dateline, day }} />
      <p>
        {before}
        <a href={address} rel="canonical">
          {address}
        </a>
        {after}
      </p>
    </article>
  )
}
