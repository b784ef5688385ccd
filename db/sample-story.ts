import { eq } from 'drizzle-orm'
import { textBlocks } from '#domain/blocks.ts'
import { instantIn } from '#domain/days.ts'
import type { Details } from '#domain/details.ts'
import type { Locale } from '#domain/locales.ts'
import type { Staff } from '#domain/permissions.ts'
import type { Tx } from './client.ts'
import { moveArticle } from './moves.ts'
import { publishArticle } from './publish.ts'
import type { SampleAssets } from './sample-body.ts'
import {
  type SampleArticle,
  type SampleChange,
  type SampleStory,
  translationsOf,
} from './sample-files.ts'
import { textOf, withWords, wordsBefore } from './sample-text.ts'
import { articles } from './schema/articles.ts'
import { createStory, requestTranslation, startTranslation } from './stories.ts'
import { saveArticle, saveTranslation } from './texts.ts'

const MINUTE_MS = 60_000
const DAY = 24 * 60

export interface Stage {
  /** What a story's languages share, in the newsroom's uids. */
  detailsOf(story: SampleStory): Details
  /** Uids of the stories played so far, by their keys. */
  played: Map<string, string>
  /** A member of staff by their key in sample/staff.json; throws for anybody else. */
  person(key: string | undefined): Staff
  /** Who asks for translations. */
  chief: Staff
  timeZone: string
  now: Date
  /** The pictures texts may show; none before there are any. */
  assets?: SampleAssets
}

/** The next instant, so many minutes on; never one that has yet to come. */
type Clock = (minutes: number) => Date

export function clockFrom(start: Date, now: Date): Clock {
  let at = start.getTime()
  return (minutes) => {
    at += minutes * MINUTE_MS
    return new Date(Math.min(at, now.getTime()))
  }
}

/**
 * Plays one sample story through the verbs people use: the source is written, reviewed and
 * published on its day, then each language in turn. Where a translation was made from older words,
 * the source says those first and is changed after it. Later publications follow on their days.
 */
export async function playStory(tx: Tx, story: SampleStory, stage: Stage): Promise<Played[]> {
  const source = story.articles[story.source]
  if (!source) throw new Error(`sample/stories/${story.key}.json has no source`)
  const published = instantIn(story.day, story.time, stage.timeZone)
  const clock = clockFrom(new Date(published.getTime() - 3 * DAY * MINUTE_MS), stage.now)
  const author = stage.person(source.author)
  const { category, day, source: sourceLocale } = story
  const opened = { category, day, sourceLocale, details: stage.detailsOf(story), at: clock(0) }
  const { storyUid, articleUid } = await createStory(tx, author, opened)
  stage.played.set(story.key, storyUid)
  const original: Played = { articleUid, article: source, isTranslation: false }
  const all = [original]

  const saveSource = (older: Record<string, string>) =>
    saveWords(tx, original, { ...wordsBefore(source), ...older }, stage, clock(90))
  const translate = async (locale: Locale, article: SampleArticle) => {
    all.push(await playTranslation(tx, { storyUid, locale, article }, stage, clock))
  }

  const translations = translationsOf(story)
  const early = translations.filter(({ article }) => article.basedOn)
  await saveSource(early[0]?.article.basedOn ?? {})
  await bringTo(tx, original, { clock, pause: (3 * DAY - 90) / 3 }, stage)
  for (const [order, { locale, article }] of early.entries()) {
    await translate(locale, article)
    await saveSource(early[order + 1]?.article.basedOn ?? {})
    await bringTo(tx, original, { clock, pause: 5 }, stage)
  }
  for (const { locale, article } of translations)
    if (!article.basedOn) await translate(locale, article)
  await playChanges(tx, all, stage)
  return all
}

/** A language of a story that stands where the sample has it, but for what was taken back. */
export interface Played {
  articleUid: string
  article: SampleArticle
  isTranslation: boolean
}

async function playTranslation(
  tx: Tx,
  { storyUid, locale, article }: { storyUid: string; locale: Locale; article: SampleArticle },
  stage: Stage,
  clock: Clock,
): Promise<Played> {
  const translator = stage.person(article.translator)
  const opening = { storyUid, locale, at: clock(10) }
  if (article.state === 'requested') {
    const request = { ...opening, assigneeUid: translator.uid }
    return { ...(await requestTranslation(tx, stage.chief, request)), article, isTranslation: true }
  }
  const { articleUid } = await startTranslation(tx, translator, opening)
  const played = { articleUid, article, isTranslation: true }
  await saveWords(tx, played, wordsBefore(article), stage, clock(20))
  await bringTo(tx, played, { clock, pause: 10 }, stage)
  return played
}

/** What was published later, day by day; of one day the source first, so that no translation lags. */
async function playChanges(tx: Tx, all: readonly Played[], stage: Stage): Promise<void> {
  const later = all.flatMap((played) =>
    played.article.changes.map((change, order) => ({ played, change, order })),
  )
  for (const [day, changes] of Map.groupBy(later, ({ change }) => change.day).entries()) {
    const clock = clockFrom(instantIn(day, '12:00', stage.timeZone), stage.now)
    for (const { played, change, order } of changes) {
      await saveWords(tx, played, wordsBefore(played.article, order + 1), stage, clock(10))
      await bringTo(tx, played, { clock, pause: 10, change }, stage)
    }
  }
}

/** Saves a text with older words in some places. */
async function saveWords(
  tx: Tx,
  { articleUid, article, isTranslation }: Played,
  older: Record<string, string>,
  stage: Stage,
  at: Date,
): Promise<void> {
  const text = withWords(textOf(article, stage.assets), older)
  const version = { ...(await versionOf(tx, articleUid)), at }
  const writer = stage.person(article.author ?? article.translator)
  if (!isTranslation) {
    await saveArticle(tx, writer, { ...version, ...text })
    return
  }
  const { body, ...rest } = text
  const blocks = textBlocks(body).map(({ attrs, content = [] }) => ({ key: attrs.id, content }))
  await saveTranslation(tx, writer, {
    ...version,
    ...rest,
    blocks,
    confirmed: [],
    method: article.method,
  })
}

const PATHS: Record<SampleArticle['state'], readonly ('submit' | 'judge' | 'publish')[]> = {
  requested: [],
  draft: [],
  in_review: ['submit'],
  changes_requested: ['submit', 'judge'],
  approved: ['submit', 'judge'],
  live: ['submit', 'judge', 'publish'],
  withdrawn: ['submit', 'judge', 'publish'],
  gone: ['submit', 'judge', 'publish'],
}

/** Moves a saved text on to the state the sample gives it, by the hands the sample names. */
async function bringTo(
  tx: Tx,
  { articleUid, article }: Played,
  { clock, pause, change }: { clock: Clock; pause: number; change?: SampleChange },
  stage: Stage,
): Promise<void> {
  const { state, reason, comment } = article
  for (const step of PATHS[state]) {
    if (step === 'judge' && reason) continue
    const version = { ...(await versionOf(tx, articleUid)), at: clock(pause) }
    if (step === 'publish') {
      const publisher = stage.person(article.publisher)
      const update = change && { updateType: change.type, changeNote: change.note ?? '' }
      await publishArticle(tx, publisher, { ...version, ...(reason && { reason }), ...update })
    } else if (step === 'submit') {
      const writer = stage.person(article.author ?? article.translator)
      await moveArticle(tx, writer, { ...version, act: 'submit' })
    } else {
      const act = comment ? 'request_changes' : 'approve'
      const move = { ...version, act, ...(comment ? { comment } : {}) } as const
      await moveArticle(tx, stage.person(article.reviewer), move)
    }
  }
}

export async function versionOf(tx: Tx, articleUid: string) {
  const [row] = await tx
    .select({ lockVersion: articles.lockVersion })
    .from(articles)
    .where(eq(articles.uid, articleUid))
  return { articleUid, lockVersion: row?.lockVersion ?? -1 }
}
