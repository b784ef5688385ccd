import { readFileSync } from 'node:fs'
import path from 'node:path'
import { validateXML } from 'xmllint-wasm'

const schemaFile = (fileName: string) => ({
  fileName,
  contents: readFileSync(path.join(import.meta.dirname, 'schemas', fileName), 'utf8'),
})

/** What is wrong with site maps by their schema; empty where nothing is. */
export async function sitemapFaults(maps: { path: string; body: string }[]): Promise<string[]> {
  const { errors } = await validateXML({
    xml: maps.map(({ path: fileName, body }) => ({
      fileName: fileName.slice(1).replaceAll('/', '-'),
      contents: body,
    })),
    schema: [schemaFile('sitemap.xsd').contents],
    preload: [schemaFile('news.xsd')],
  })
  return errors.map(({ rawMessage }) => rawMessage)
}

/** The addresses of a map, each with its last change. */
export const placesIn = (xml: string): { address: string; modified: string | undefined }[] =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<)?/g)].map(
    ([, address = '', modified]) => ({ address, modified }),
  )
