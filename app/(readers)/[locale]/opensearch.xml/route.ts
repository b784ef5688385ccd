import { escapeXml } from '#domain/characters.ts'
import { isLocale } from '#domain/locales.ts'
import { openSearchPath, searchPath } from '#domain/paths.ts'
import { readerWords } from '#i18n/reader.ts'
import { newsroom } from '../../newsroom.ts'
import { noSuchFile } from '../../plain-answers.ts'

export const dynamic = 'force-dynamic'

/** The specification's limits (OpenSearch 1.1 draft 6), in characters. */
const LONGEST = { shortName: 16, longName: 48, description: 1024 }

/** Lets a browser search this language's news from its own address line. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) return noSuchFile()
  const { name, description, origin } = await newsroom()
  const say = (text: string, most: number) =>
    escapeXml(Array.from(text).slice(0, most).join('').trim())
  const title = readerWords(locale)('search.of', { site: name[locale] })
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${say(name[locale], LONGEST.shortName)}</ShortName>
<LongName>${say(title, LONGEST.longName)}</LongName>
<Description>${say(description[locale], LONGEST.description)}</Description>
<Image width="16" height="16" type="image/svg+xml">${origin}/icon.svg</Image>
<Url type="text/html" template="${origin}${searchPath(locale)}?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${origin}${openSearchPath(locale)}"/>
<moz:SearchForm xmlns:moz="http://www.mozilla.org/2006/browser/search/">${origin}${searchPath(locale)}</moz:SearchForm>
<Language>${locale}</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
`
  return new Response(xml, {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  })
}
