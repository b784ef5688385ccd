import { type Details, detailsSchema } from '#domain/details.ts'
import type { Locale } from '#domain/locales.ts'
import type { Staff } from '#domain/permissions.ts'
import { addAsset } from './asset-changes.ts'
import { saveAuthority } from './authority-changes.ts'
import type { Db, Tx } from './client.ts'
import { mediaStore } from './media/place.ts'
import { publishPage, savePage } from './pages.ts'
import { pinStory } from './pins.ts'
import { documentOf } from './sample-body.ts'
import {
  readSampleAuthorities,
  readSampleMedia,
  readSamplePages,
  readSamplePins,
  readSampleSettings,
  readSampleStaff,
  readSampleStories,
  type SampleStory,
  sampleMediaFolder,
} from './sample-files.ts'
import { retractPlayed } from './sample-retraction.ts'
import { type Played, playStory } from './sample-story.ts'
import { staff } from './schema/staff.ts'
import { stories as storyTable } from './schema/stories.ts'
import { changeSettings } from './settings.ts'
import { addStaff, PROGRAM } from './staff.ts'

/**
 * Fills a new newsroom with the stories and people of sample/, by the same verbs people use, so
 * that history, audit and publications are real. Its people have no passwords: none of them can
 * sign in until an administrator makes them a link.
 * @returns false, and does nothing, where there is anybody or anything already.
 */
export async function loadSample(tx: Tx, stories = readSampleStories()): Promise<boolean> {
  if (!(await isUntouched(tx))) return false
  const settings = readSampleSettings()
  await changeSettings(tx, PROGRAM, settings)
  const cast = new Map<string, Staff>()
  for (const { key, name, email, uiLocale, roles } of readSampleStaff()) {
    const member = { name, email, uiLocale, grants: roles, status: 'active' } as const
    cast.set(key, await addStaff(tx, PROGRAM, member))
  }
  const person = (key = '') => {
    const found = cast.get(key)
    if (!found) throw new Error(`Nobody in sample/staff.json is called “${key}”`)
    return found
  }
  const chief = person('mireille')
  const named = await keepAuthorities(tx, chief)
  const played = new Map<string, string>()
  const assets = await keepMedia(tx, chief, stories)
  const detailsOf = (story: SampleStory) => detailsIn(story, { named, played, assets })
  const { timeZone } = settings
  const stage = { person, chief, timeZone, now: new Date(), detailsOf, played }
  const all = new Map<SampleStory, Played[]>()
  for (const story of stories) all.set(story, await playStory(tx, story, stage))
  for (const [story, articles] of all) await retractPlayed(tx, story, articles, stage)
  await pinStories(tx, chief, played)
  await showPages(tx, chief)
  return true
}

async function isUntouched(db: Db): Promise<boolean> {
  const people = await db.select({ id: staff.id }).from(staff).limit(1)
  const written = await db.select({ id: storyTable.id }).from(storyTable).limit(1)
  return people.length === 0 && written.length === 0
}

/** @returns the uids of what was made, by kind and key. */
async function keepAuthorities(tx: Tx, by: Staff): Promise<Map<string, string>> {
  const named = new Map<string, string>()
  for (const { key, kind, data = {}, texts } of readSampleAuthorities()) {
    const { uid } = await saveAuthority(tx, by, { kind, data, texts })
    named.set(`${kind} ${key}`, uid)
  }
  return named
}

/**
 * The pictures and documents that these stories show, in the order they were drawn.
 * @returns their uids, by key
 */
async function keepMedia(
  tx: Tx,
  by: Staff,
  stories: readonly SampleStory[],
): Promise<Map<string, string>> {
  const used = new Set(stories.flatMap(({ image, attachments = [] }) => [image, ...attachments]))
  const kept = new Map<string, string>()
  for (const { key, texts, ...words } of readSampleMedia()) {
    if (!used.has(key)) continue
    const asset = {
      ...words,
      kept: await mediaStore().adopt(sampleMediaFolder(key)),
      texts: Object.entries(texts).map(([locale, said]) => ({ ...said, locale: locale as Locale })),
    }
    kept.set(key, (await addAsset(tx, by, asset)).uid)
  }
  return kept
}

/** Related stories that are not played are left out: a part of the sample can be loaded alone. */
function detailsIn(
  { topics = [], projects = [], series = [], people = [], contacts = [], ...story }: SampleStory,
  { named, played, assets }: Record<'named' | 'played' | 'assets', ReadonlyMap<string, string>>,
): Details {
  const uidOf = (kind: string) => (key: string) => {
    const uid = named.get(`${kind} ${key}`)
    if (!uid) throw new Error(`No ${kind} in sample/authorities.json is called “${key}”`)
    return uid
  }
  return detailsSchema.parse({
    topics: topics.map(uidOf('topic')),
    projects: projects.map(uidOf('project')),
    series: series.map(uidOf('series')),
    people: people.map(uidOf('person')),
    contacts: contacts.map(uidOf('contact')),
    countries: story.countries,
    related: (story.related ?? []).flatMap((key) => played.get(key) ?? []),
    image: story.image && assets.get(story.image),
    attachments: story.attachments?.map((key) => assets.get(key)),
  })
}

async function pinStories(tx: Tx, by: Staff, played: ReadonlyMap<string, string>): Promise<void> {
  for (const [locale, pins] of Map.groupBy(readSamplePins(), (pin) => pin.locale))
    for (const [order, { story, place }] of pins.entries()) {
      const storyUid = played.get(story)
      if (storyUid) await pinStory(tx, by, { storyUid, locale, place, sort: order + 1 })
    }
}

async function showPages(tx: Tx, by: Staff): Promise<void> {
  for (const { key, texts } of readSamplePages())
    for (const [locale, { body, ...words }] of Object.entries(texts)) {
      const target = { key, locale: locale as Locale }
      const text = { ...words, body: documentOf(body) }
      const { lockVersion } = await savePage(tx, by, { ...target, lockVersion: 0, ...text })
      await publishPage(tx, by, { ...target, lockVersion })
    }
}
