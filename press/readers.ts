import { engine, reader, write } from '#db/client.ts'
import { mayStillShow, nextPublicChange } from '#db/edition.ts'
import { addVisits } from '#db/visits.ts'
import { readArticleAddress } from '#domain/paths.ts'
import { capture, type Handler } from './capture.ts'
import { cardPage } from './cards.ts'
import { makePage } from './page.ts'
import { openPress, type Press } from './press.ts'
import { openVisits, type Visits } from './visits.ts'

/** The press for the readers' pages of the open database. */
export function openReadersPress(next: Handler, origin: URL, dataDir: string): Press {
  const ask = capture(next, origin)
  return openPress({
    render: async (target) =>
      (await cardPage(target, { dataDir, origin })) ?? makePage(await ask(target), origin),
    edition: () => engine().edition(),
    nextChange: (after) => nextPublicChange(reader(), after),
    mayShowStale: async (path, since) =>
      mayStillShow(reader(), { article: readArticleAddress(path), since }),
  })
}

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
