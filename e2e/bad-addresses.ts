const NEVER = '0195b2a0-0000-7000-8000-000000000001'
const LONG = 'a'.repeat(10_000)
const NO_PICTURE = `/media/${'0'.repeat(32)}`

/** What is asked, by the status that is the answer to it. */
export const SENSELESS: Record<number, readonly string[]> = {
  400: [
    ...['/%00', '/%E0%A4%A', '/en/%ff', '/en/news/%ed%a0%80', '/en/news/%0d%0aSet-Cookie:x=1'],
    ...['/en/news/x%00.json', '/n/%00', '/embed/%00', '/api/v1/articles/%00', '/sitemaps/%00.xml'],
    ...['/media/%00', '/media/%ff', `${NO_PICTURE}/..%2f..%2fdateline.db`, '/media/../en'],
    ...['limit=-1', 'limit=10.5', 'limit=%00', 'limit=99999999999999999999', 'after=%27'].map(
      (query) => `/api/v1/articles?${query}`,
    ),
    ...['locale=EN', 'locale=__proto__', 'category=constructor', 'after=%00', 'limit=101'].map(
      (query) => `/api/v1/stories?${query}`,
    ),
  ],
  404: [
    ...['/xx', '/en-gb', '/xx/news', '/pt/news', '/en/noticias', '/__proto__', '/constructor/news'],
    ...[
      '/en/news/x/y',
      '/en/press/x',
      '/en/site-map/x',
      '/en/corrections/x',
      '/en/about/__proto__',
    ],
    ...['/en/about/editorial-policy/x', `/${LONG}`, `/en/news/${LONG}`, '/%5Cevil.example'],
    ...['/en/topics/nothing', '/en/topics/constructor', '/en/topics/safety-on-the-water/x'],
    ...['/en/people/nobody', '/en/projects/x', '/en/series/__proto__'],
    ...['/en/countries/xx', '/en/countries/aut', '/en/countries/eu', '/en/countries/at?page=9'],
    ...['0', '-1', '01', '1e9', 'NaN', '1;2', '1%00', '%EF%BC%92', '99999999999999999999'].map(
      (page) => `/en/topics/safety-on-the-water?page=${page}`,
    ),
    ...['20261', '0000', '1e3', '-2026', '9999', '1200', '2026/13', '2026/00', '2026/1'].map(
      (period) => `/en/news/archive/${period}`,
    ),
    ...['2026/011', '2026/11/24', '2026/11?page=0', '2026/11?page=999', '2026?page=x'].map(
      (period) => `/en/news/archive/${period}`,
    ),
    ...['/en/corrections?page=0', '/en/corrections?page=999', '/en/search?q=ferry&page=2%00'],
    ...['/xx/feed.xml', '/en/news/feed.xml', '/en/news/nothing/feed.xml', '/en/feed.json/x'],
    ...['/en/topics/nothing/rss.xml', '/en/news/archive/feed.xml', '/xx/opensearch.xml'],
    ...['/en/news/x.json', '/en/news/x.md', '/en/news/.json', '/en/news/press-releases.json'],
    ...['/representations/json/en/x', '/Representations/md/en/x', '/en/news.rsc', '/en.txt'],
    ...['/en/news.segments/_tree.segment.rsc', '/en/__next._tree.txt', '/_next/data/x/en.json'],
    ...['/_next/static/x.js.map', '/_next/image?url=//evil.example/x.png&w=64&q=75'],
    ...['/api', '/api/x', '/api/v1x', '/api/v2', '/api/v1/articles/x/y', '/api/v1/stories/x'],
    ...[`/api/v1/stories/${NEVER}`, '/api/v1/articles/__proto__', '/api/v1/categories/x'],
    ...['/oembed', '/oembed/x', '/oembed?format=xml', '/oembed?maxwidth=-1', '/oembed?url=%ff%fe'],
    ...['/oembed?url=%00', '/oembed?url=file:///etc/passwd'],
    ...['/embed', '/embed/x', '/embed/__proto__', `/embed/${NEVER}`, `/embed/${NEVER}/x`],
    ...['/n', '/n/x', '/n/2026', '/n/pr-2026-999', '/n/pr%202026%2F001', '/n/a/b'],
    ...['/media', '/media/x', '/media/x/y', NO_PICTURE, `${NO_PICTURE}/320.avif`, '/media//x'],
    ...[`/en/cards/${NEVER}-0123456789abcdef.png`, '/en/cards/x.png', '/xx/cards/x.png'],
    ...['/sitemaps/xx.xml', '/sitemaps/en-0.xml', '/sitemaps/en-9999999999.xml'],
    ...['/sitemaps/..%2f..%2fetc%2fpasswd', '/sitemaps/news-0.xml', '/news-sitemap.xml/x'],
    ...['/robots.txt/x', '/speculation-rules.json/x', '/.well-known/x', '/.git/HEAD'],
    ...['/en/%2e%2e/admin', '/en/..%2fadmin', '/../../etc/passwd', '/n/../en', '/api/v1/../v1'],
    ...['/dateline.db', '/data/dateline.db', '/package.json', '/server.ts', '/.next/BUILD_ID'],
  ],
}

/** What frameworks, proxies and caches believe when they should not. */
export const MISLEADING: Record<string, string>[] = [
  { 'next-resume': '1', 'x-nextjs-data': '1', 'x-prerender-revalidate': 'x' },
  { 'x-matched-path': '/admin', 'x-invoke-path': '/admin', 'x-invoke-status': '500' },
  { 'x-middleware-rewrite': '/admin', 'x-now-route-matches': '1=admin' },
  { 'x-rewrite-url': '/admin', 'x-original-url': '/admin', 'x-http-method-override': 'DELETE' },
  { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
  { 'x-forwarded-prefix': '/evil.example', forwarded: 'host=evil.example' },
  { rsc: '1', 'next-router-state-tree': '%5B%22%22%5D', 'next-action': 'x' },
  { accept: 'text/x-component', 'accept-encoding': 'x;q=9,*;q=0', 'accept-language': ',;=' },
  { 'if-modified-since': 'garbage', 'if-match': '"x"', 'if-range': 'x', range: 'bytes=0-1' },
  { cookie: '__prerender_bypass=x; __next_preview_data=y; =;;', origin: 'https://evil.example' },
  { upgrade: 'h2c', connection: 'Upgrade' },
]
