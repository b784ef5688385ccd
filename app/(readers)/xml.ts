import { xmlCharacters } from '#domain/characters.ts'

/** Text as XML writes it; characters that XML has no place for are left out. */
export const escapeXml = (text: string): string =>
  xmlCharacters(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** What no route is behind, for programs. */
export const noSuchFile = (): Response =>
  new Response('Not found\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
