import { alertFollowers } from '#db/alerting.ts'
import { reader, write } from '#db/client.ts'
import { queueJob } from '#db/jobs.ts'
import { type ChangedPlace, changedPlaces } from '#db/public.ts'
import { FEED_FORMS, feedIn } from '#domain/feeds.ts'
import {
  articlePath,
  categoryFeedPath,
  feedPath,
  frontPath,
  newsPath,
  subjectFeedPath,
} from '#domain/paths.ts'
import { type Env, readEnv } from '#env.ts'

const PATIENCE_MS = 10_000

/** One job for each who is to be told, so that one who does not answer holds up no other. */
export async function announce({ storyUid }: Record<string, unknown>): Promise<void> {
  await write((tx) => alertFollowers(tx, String(storyUid)))
  const { WEBSUB_HUB, INDEXNOW_KEY } = readEnv()
  if (!WEBSUB_HUB && !INDEXNOW_KEY) return
  const places = await changedPlaces(reader(), String(storyUid))
  if (places.length === 0) return
  await write(async (tx) => {
    if (WEBSUB_HUB)
      await queueJob(tx, { kind: 'websub', payload: { paths: unique(places.flatMap(feedsOf)) } })
    if (INDEXNOW_KEY)
      await queueJob(tx, { kind: 'indexnow', payload: { paths: unique(places.flatMap(pagesOf)) } })
  })
}

/** Tells the hub which feeds have changed: it fetches them itself (WebSub, W3C 2018, section 7). */
export async function tellHub({ paths }: Record<string, unknown>): Promise<void> {
  const { WEBSUB_HUB, PUBLIC_ORIGIN } = readEnv()
  if (!WEBSUB_HUB) return
  const form = new URLSearchParams([['hub.mode', 'publish']])
  for (const path of listed(paths)) form.append('hub.url', PUBLIC_ORIGIN + path)
  await send(WEBSUB_HUB, { body: form })
}

/** Tells search engines which pages have changed (indexnow.org; at most 10,000 at once). */
export async function tellIndexers({ paths }: Record<string, unknown>): Promise<void> {
  const env = readEnv()
  if (!env.INDEXNOW_KEY) return
  await send(env.INDEXNOW_URL, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(submission(env, env.INDEXNOW_KEY, listed(paths))),
  })
}

const submission = ({ PUBLIC_ORIGIN }: Env, key: string, paths: string[]) => ({
  host: new URL(PUBLIC_ORIGIN).host,
  key,
  keyLocation: `${PUBLIC_ORIGIN}/${key}.txt`,
  urlList: paths.slice(0, 10_000).map((path) => PUBLIC_ORIGIN + path),
})

/** @throws for anything but a success, so that the job is tried again later. */
async function send(url: string, request: RequestInit): Promise<void> {
  const options = { method: 'POST', redirect: 'error', ...request } as const
  const answer = await fetch(url, { ...options, signal: AbortSignal.timeout(PATIENCE_MS) })
  await answer.body?.cancel()
  if (!answer.ok) throw new Error(`${new URL(url).host} answered ${answer.status}`)
}

function feedsOf({ locale, categorySlug, subjects }: ChangedPlace): string[] {
  const feeds = [feedPath(locale), categoryFeedPath(locale, categorySlug)]
  for (const { kind, slug } of subjects) feeds.push(subjectFeedPath(kind, locale, slug))
  return ['/feed.xml', ...feeds.flatMap((path) => FEED_FORMS.map((form) => feedIn(path, form)))]
}

const pagesOf = ({ locale, slug }: ChangedPlace): string[] => [
  articlePath(locale, slug),
  newsPath(locale),
  frontPath(locale),
]

const unique = (paths: string[]): string[] => [...new Set(paths)]
const listed = (paths: unknown): string[] => (Array.isArray(paths) ? paths.map(String) : [])
