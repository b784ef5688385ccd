import { LOCALES, type Locale } from '#domain/locales.ts'
import type { Versions } from '#domain/versions.ts'

/** Language and territory as ogp.me wants them; the territory is the one the language is of. */
const TERRITORIES: Record<Locale, string> = {
  en: 'en_GB',
  fr: 'fr_FR',
  es: 'es_ES',
  pt: 'pt_PT',
  de: 'de_DE',
  ar: 'ar_AR',
  ru: 'ru_RU',
  zh: 'zh_CN',
}

/** What networks and messengers show of an article besides its headline. */
export interface SocialArticle {
  /** W3C dates. */
  published: string
  modified: string
  section: string
  tags: readonly string[]
}

/** A picture that stands for a page, as large as it says. */
export interface SocialPicture {
  path: string
  width: number
  height: number
  type: string
  alt: string
}

export interface SocialView {
  site: string
  locale: Locale
  origin: string
  path: string
  title: string
  description?: string | undefined
  versions: Versions
  article?: SocialArticle | undefined
  picture?: SocialPicture | undefined
  /** The newsroom's account in the Fediverse, `@news@example.org`. */
  fediverse?: string | undefined
}

/** Open Graph (ogp.me), and what X and Mastodon read besides. */
export function SocialHead(view: SocialView) {
  const { site, locale, title, description, versions, article, picture, fediverse } = view
  const { origin, path } = view
  const others = LOCALES.filter((other) => other !== locale && versions[other] !== undefined)
  return (
    <>
      <meta property="og:type" content={article ? 'article' : 'website'} />
      <meta property="og:title" content={title} />
      <meta property="og:url" content={origin + path} />
      <meta property="og:site_name" content={site} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:locale" content={TERRITORIES[locale]} />
      {others.map((other) => (
        <meta key={other} property="og:locale:alternate" content={TERRITORIES[other]} />
      ))}
      {article && <ArticleTimes article={article} />}
      {picture && <Picture origin={origin} picture={picture} />}
      <meta name="twitter:card" content={picture ? 'summary_large_image' : 'summary'} />
      {fediverse && <meta name="fediverse:creator" content={fediverse} />}
    </>
  )
}

function ArticleTimes({
  article: { published, modified, section, tags },
}: {
  article: SocialArticle
}) {
  return (
    <>
      <meta property="article:published_time" content={published} />
      <meta property="article:modified_time" content={modified} />
      <meta property="article:section" content={section} />
      {tags.map((tag) => (
        <meta key={tag} property="article:tag" content={tag} />
      ))}
    </>
  )
}

function Picture({ origin, picture }: { origin: string; picture: SocialPicture }) {
  const { path, type, width, height, alt } = picture
  return (
    <>
      <meta property="og:image" content={origin + path} />
      <meta property="og:image:type" content={type} />
      <meta property="og:image:width" content={String(width)} />
      <meta property="og:image:height" content={String(height)} />
      {alt && <meta property="og:image:alt" content={alt} />}
      {alt && <meta name="twitter:image:alt" content={alt} />}
    </>
  )
}
