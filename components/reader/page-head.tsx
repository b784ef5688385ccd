import { FEED_FORMS, FEEDS, feedIn } from '#domain/feeds.ts'
import { LOCALES, type Locale } from '#domain/locales.ts'
import { REPRESENTATION_NAMES, REPRESENTATIONS } from '#domain/representations.ts'
import { fallbackVersion, type Versions } from '#domain/versions.ts'
import { LastModified } from './last-modified.tsx'
import { type SocialArticle, SocialHead, type SocialPicture } from './social-head.tsx'

export interface HeadView {
  /** Absent: the page is the newsroom itself and is called by its name. */
  title?: string | undefined
  description?: string | undefined
  /** The page's one canonical path; absent on pages that are not to be found (404, 410). */
  path?: string | undefined
  /** The page in every language that has it, itself included. */
  versions?: Versions | undefined
  /** For readers of no listed language; absent: domain/versions.ts decides. */
  fallback?: string | undefined
  /** The language the page was first written in. */
  original?: Locale | undefined
  /** false: crawlers are asked to leave it out. */
  isIndexed?: boolean | undefined
  feed?: { path: string; title: string } | undefined
  /** What is told of an article where its link is shown. */
  article?: SocialArticle | undefined
  /** What stands for the page where its link is shown. */
  picture?: SocialPicture | undefined
  /** When what the page says last changed, where that is known. */
  modifiedAt?: Date | undefined
}

interface PageHeadProps {
  head: HeadView
  site: string
  origin: string
  locale: Locale
  fediverse?: string | undefined
}

/** Title, canonical address, languages and robots of a page: React hoists them into the head. */
export function PageHead({ head, site, origin, locale, fediverse }: PageHeadProps) {
  const { path, versions = {}, isIndexed = true, feed } = head
  const locales = LOCALES.filter((each) => versions[each] !== undefined)
  const fallback = head.fallback ?? fallbackVersion(versions, head.original)
  const isTranslated = locales.length > 1 && isIndexed
  const title = head.title ? `${head.title} – ${site}` : site
  return (
    <>
      <title>{title}</title>
      {head.description && <meta name="description" content={head.description} />}
      <meta
        name="robots"
        content={
          isIndexed ? 'max-snippet:-1, max-image-preview:large, max-video-preview:-1' : 'noindex'
        }
      />
      {path && <link rel="canonical" href={origin + path} />}
      {isTranslated &&
        locales.map((each) => (
          <link key={each} rel="alternate" hrefLang={each} href={`${origin}${versions[each]}`} />
        ))}
      {isTranslated && <link rel="alternate" hrefLang="x-default" href={`${origin}${fallback}`} />}
      {head.article && isIndexed && path && (
        <link
          rel="alternate"
          type="application/json+oembed"
          title={title}
          href={`/oembed?url=${encodeURIComponent(origin + path)}`}
        />
      )}
      {head.article &&
        path &&
        REPRESENTATION_NAMES.map((form) => (
          <link
            key={form}
            rel="alternate"
            type={REPRESENTATIONS[form].type}
            title={title}
            href={`${path}.${form}`}
          />
        ))}
      {feed &&
        FEED_FORMS.map((form) => (
          <link
            key={form}
            rel="alternate"
            type={FEEDS[form].type}
            title={feed.title}
            href={feedIn(feed.path, form)}
          />
        ))}
      {path && (
        <SocialHead
          site={site}
          locale={locale}
          path={path}
          title={head.title ?? site}
          description={head.description}
          versions={versions}
          article={head.article}
          origin={origin}
          picture={head.picture}
          fediverse={fediverse}
        />
      )}
      {head.modifiedAt && <LastModified at={head.modifiedAt} />}
    </>
  )
}
