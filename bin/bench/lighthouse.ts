import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { z } from 'zod'
import { openNewsroom } from '#bin/newsroom.ts'
import { openDataDir } from '#db/data-dir.ts'
import { newestArticles, reader } from '#db/public.ts'
import type { Locale } from '#domain/locales.ts'
import { articlePath, frontPath, newsPath, searchPath } from '#domain/paths.ts'
import { ask, median, say } from './measure.ts'

/**
 * Fetched when it is asked for: a hundred packages of 176 MB are no part of a newsroom. Its
 * defaults are the mobile preset: a slow telephone on a slow network.
 */
const LIGHTHOUSE = 'lighthouse@13.5.0'
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const TIMES = 5
/** Chromium now and then records nothing of a page (`NO_NAVSTART`): Lighthouse asks to be run again. */
const MOST_TRIES = 3
const MOST_LCP_MS = 1_000
const LOOKED_AT = 60
const DEBIAN = '/usr/bin/chromium'

interface Place {
  name: string
  path: string
  /** What may be found wrong with it, because it is meant. */
  meant?: string
}

/** What Lighthouse says of the sample newsroom's pages, the middle of five times. */
export async function benchLighthouse(): Promise<void> {
  const newsroom = await openNewsroom({ sample: true })
  const engine = await openDataDir({ DATA_DIR: newsroom.dataDir })
  try {
    for (const locale of ['en', 'ar'] as const)
      for (const place of await placesIn(locale)) await measure(newsroom.origin, place)
  } finally {
    await engine.close()
    await newsroom.close()
  }
}

async function placesIn(locale: Locale): Promise<Place[]> {
  const entries = await newestArticles(reader(), { locale, limit: LOOKED_AT })
  const pathOf = (isPictured: boolean) => {
    const found = entries.find(({ image }) => (image !== undefined) === isPictured)
    return articlePath(locale, found?.slug ?? '')
  }
  const [word = ''] = entries[0]?.title.split(' ') ?? []
  return [
    { name: `front page (${locale})`, path: frontPath(locale) },
    { name: `list (${locale})`, path: newsPath(locale) },
    { name: `article with a picture (${locale})`, path: pathOf(true) },
    { name: `article without (${locale})`, path: pathOf(false) },
    {
      name: `search (${locale})`,
      path: searchPath(locale, { q: word }),
      meant: 'is-crawlable',
    },
  ]
}

async function measure(origin: string, { name, path, meant }: Place): Promise<void> {
  const { status } = await ask(origin + path)
  if (status !== 200) throw new Error(`${path} answered ${status}`)
  const reports: Report[] = []
  for (let time = 0; time < TIMES; time += 1) reports.push(await look(origin + path))
  const middle = (read: (report: Report) => number) => median(reports.map(read))
  for (const category of CATEGORIES) {
    const score = middle(({ categories }) => 100 * (categories[category].score ?? 0))
    const faults = [...new Set(reports.flatMap((report) => faultsIn(report, category)))]
    const isAsMeant = faults.length > 0 && faults.every((fault) => fault === meant)
    say(`${name}, ${category}`, `${Math.round(score)}`, {
      text: isAsMeant ? `100 but for ${meant}` : ['100', ...faults].join(' '),
      isReached: score === 100 || isAsMeant,
    })
  }
  const lcp = middle(({ audits }) => audits['largest-contentful-paint']?.numericValue ?? 0)
  say(`${name}, largest contentful paint`, `${Math.round(lcp)} ms`, {
    text: `within ${MOST_LCP_MS} ms`,
    isReached: lcp <= MOST_LCP_MS,
  })
  const cls = middle(({ audits }) => audits['cumulative-layout-shift']?.numericValue ?? 0)
  say(`${name}, layout shift`, `${cls}`, { text: '0', isReached: cls === 0 })
}

const categorySchema = z.object({
  score: z.number().nullable(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
})
const reportSchema = z.object({
  categories: z.record(z.enum(CATEGORIES), categorySchema),
  audits: z.record(
    z.string(),
    z.object({ score: z.number().nullable(), numericValue: z.number().optional() }),
  ),
})
type Report = z.infer<typeof reportSchema>

async function look(url: string, tries = 1): Promise<Report> {
  try {
    return await run(url)
  } catch (error) {
    if (tries === MOST_TRIES) throw new Error(`Lighthouse can't measure ${url}`, { cause: error })
    return look(url, tries + 1)
  }
}

async function run(url: string): Promise<Report> {
  const browser = process.env.CHROMIUM_PATH ?? (existsSync(DEBIAN) ? DEBIAN : undefined)
  const flags = '--headless=new --no-sandbox --disable-background-networking'
  const { stdout } = await promisify(execFile)(
    'npx',
    [
      ...['--yes', LIGHTHOUSE, url, '--quiet', '--output=json'],
      ...[`--only-categories=${CATEGORIES.join(',')}`, `--chrome-flags=${flags}`],
    ],
    {
      env: { ...process.env, ...(browser && { CHROME_PATH: browser }) },
      maxBuffer: 2 ** 26,
    },
  )
  return reportSchema.parse(JSON.parse(stdout))
}

/** The audits that count in a category and were not passed. */
const faultsIn = ({ categories, audits }: Report, category: (typeof CATEGORIES)[number]) =>
  categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => id)
