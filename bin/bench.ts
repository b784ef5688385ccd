// npm run bench: how fast the house is, on a newsroom of its own that is gone afterwards.
// npm run bench -- lighthouse: what Lighthouse says of its pages.

import { openNewsroom } from '#bin/newsroom.ts'
import { openDataDir } from '#db/data-dir.ts'
import { benchDesk } from './bench/desk.ts'
import { benchFirst } from './bench/first.ts'
import { benchLighthouse } from './bench/lighthouse.ts'
import { benchLists, fillLists } from './bench/lists.ts'
import { sayMemory } from './bench/measure.ts'
import { benchReaders } from './bench/readers.ts'
import { untilAtRest } from './bench/rest.ts'
import { benchSearch } from './bench/search.ts'

if (process.argv[2] === 'lighthouse') await benchLighthouse()
else {
  await benchPages()
  await benchSearch()
}

async function benchPages(): Promise<void> {
  const newsroom = await openNewsroom({ sample: true })
  try {
    const open = () => openDataDir({ DATA_DIR: newsroom.dataDir })
    let engine = await open()
    const house = { origin: newsroom.origin, pid: newsroom.pid() }
    await untilAtRest()
    await benchReaders(house)
    await benchDesk(house)
    const slug = await fillLists()
    await engine.close()
    engine = await open()
    await untilAtRest()
    await benchFirst(house, slug)
    await benchLists(house)
    sayMemory('memory of the server after all this', house.pid)
    await engine.close()
  } finally {
    await newsroom.close()
  }
}
