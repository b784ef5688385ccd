import type { Staff } from '#domain/permissions.ts'
import type { Db, Tx } from './client.ts'
import { readSampleSettings, readSampleStaff, readSampleStories } from './sample-files.ts'
import { playStory } from './sample-story.ts'
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
  const stage = { person, chief: person('mireille'), timeZone: settings.timeZone, now: new Date() }
  for (const story of stories) await playStory(tx, story, stage)
  return true
}

async function isUntouched(db: Db): Promise<boolean> {
  const people = await db.select({ id: staff.id }).from(staff).limit(1)
  const written = await db.select({ id: storyTable.id }).from(storyTable).limit(1)
  return people.length === 0 && written.length === 0
}
