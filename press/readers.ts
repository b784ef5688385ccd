import { engine, reader, write } from '#db/client.ts'
import { mayStillShow, nextPublicChange } from '#db/edition.ts'
import { readSettings } from '#db/settings.ts'
import { addVisits } from '#db/visits.ts'
import { readArticleAddress } from '#domain/paths.ts'
import { isSearch, sourceOf } from './address.ts'
import { capture, type Handler } from './capture.ts'
import { cardPage } from './cards.ts'
import { openContact } from './contact.ts'
import { BARE_POLICY, cacheControl } from './headers.ts'
import { compose, makePage } from './page.ts'
import { openPress, type Press } from './press.ts'
import { openVisits, type Visits } from './visits.ts'

interface ReadersPressOptions {
  origin: URL
  dataDir: string
  indexNowKey: string | undefined
}

/** The press for the readers' pages of the open database. */
export function openReadersPress(next: Handler, options: ReadersPressOptions): Press {
  const { origin, indexNowKey } = options
  const ask = capture(next, origin)
  const print = async (target: string) =>
    makePage(await ask(sourceOf(target)), origin, { isKept: !isPassing(target) })
  return openPress({
    render: async (target) =>
      indexNowKey && target === `/${indexNowKey}.txt`
        ? keyPage(indexNowKey, origin)
        : ((await cardPage(target, options)) ?? print(target)),
    isPassing,
    edition: () => engine().edition(),
    nextChange: (after) => nextPublicChange(reader(), after),
    mayShowStale: async (target, kept) =>
      mayStillShow(reader(), { ...kept, article: readArticleAddress(target) }),
  })
}

/** Proves to search engines that who announces pages here is this house (indexnow.org). */
const keyPage = (key: string, origin: URL) =>
  compose(200, Buffer.from(key), origin, {
    'content-type': 'text/plain; charset=utf-8',
    'Cache-Control': cacheControl(200),
    'Content-Security-Policy': BARE_POLICY,
  })

const isPassing = (target: string): boolean => isSearch(target.split('?')[0] ?? target)

/** Where the open newsroom's readers may write. */
export const openReadersContact = () =>
  openContact(async () => (await readSettings(reader())).contact)

/** Counts the readings of the open database's articles. */
export const openReadersVisits = (): Visits =>
  openVisits({
    articleAt: readArticleAddress,
    keep: (visits) => write((tx) => addVisits(tx, visits)),
  })

/** Files of the build, each named by its content: nothing but memory lets go of them. */
export function openAssetPress(next: Handler, origin: URL): Press {
  const ask = capture(next, origin)
  return openPress({
    render: async (target) => makePage(await ask(target), origin),
    edition: () => 0,
    nextChange: async () => undefined,
    mayShowStale: async () => false,
    budget: 16 * 2 ** 20,
  })
}
