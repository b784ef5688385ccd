import { v7 as uuid } from 'uuid'
import { reader, type Tx, write } from '#db/client.ts'
import { hashPassword } from '#db/passwords.ts'
import { articles } from '#db/schema/articles.ts'
import { categories, stories, storyFacts } from '#db/schema/stories.ts'
import { indexForDesk } from '#db/search/desk.ts'
import { openSession } from '#db/sessions.ts'
import { addStaff, PROGRAM } from '#db/staff.ts'
import { listStories, type StoryFilter } from '#db/story-list.ts'
import { emptyDocument } from '#domain/document.ts'
import { LOCALES } from '#domain/locales.ts'
import { ask, median, processorSeconds, say } from './measure.ts'
import type { House } from './readers.ts'

const STORIES = 10_000
const LANGUAGES = LOCALES.slice(0, 6)
const TIMES = 30
const MOST_MS = 100
/** Far above the sample's own rows. */
const FIRST_ID = 1_000_000
const BATCH = 500

/** The desk's list over ten thousand stories, asked of the database and over HTTP. */
export async function benchDesk({ origin, pid }: House): Promise<void> {
  for (let first = 0; first < STORIES; first += BATCH) await write((tx) => fill(tx, first))
  say('stories in the desk', `${STORIES} × ${LANGUAGES.length}`)
  const filters: [name: string, filter: StoryFilter, query: string][] = [
    ['all', {}, ''],
    ['in review, in French', { work: 'in_review', locale: 'fr' }, '?work=in_review&locale=fr'],
    ['with two words of text', { text: 'ferry 4711' }, '?text=ferry+4711'],
    ['with a word all have', { text: 'ferry' }, '?text=ferry'],
  ]
  const cookie = await signIn()
  for (const [name, filter, query] of filters) {
    const inside = await times(async () => {
      const begun = performance.now()
      await listStories(reader(), filter)
      return performance.now() - begun
    })
    sayTimes(`desk list, ${name}, from the database`, inside)
    const before = processorSeconds(pid)
    const outside = await times(async () => {
      const { status, milliseconds } = await ask(`${origin}/admin/stories${query}`, { cookie })
      if (status !== 200) throw new Error(`The desk answered ${status}`)
      return milliseconds
    })
    sayTimes(`desk list, ${name}, over HTTP`, outside)
    // On a machine that is busy with other things, what the server itself needs says more.
    const own = ((processorSeconds(pid) - before) * 1000) / (TIMES + 1)
    if (own > 0) say(`desk list, ${name}, the server’s processor time`, `${own.toFixed(1)} ms`)
  }
}

async function times(run: () => Promise<number>): Promise<number[]> {
  await run()
  const found: number[] = []
  for (let time = 0; time < TIMES; time += 1) found.push(await run())
  return found
}

function sayTimes(what: string, all: readonly number[]): void {
  const middle = median(all)
  say(what, `${middle.toFixed(1)} ms`, {
    text: `within ${MOST_MS} ms`,
    isReached: middle <= MOST_MS,
  })
}

/** Rows as the verbs would write them, without their history, which the list doesn't read. */
async function fill(tx: Tx, first: number): Promise<void> {
  const kinds = await tx.select({ id: categories.id }).from(categories)
  const numbers = Array.from({ length: BATCH }, (_, index) => FIRST_ID + first + index)
  const at = (id: number) => new Date(Date.UTC(2020, 0, 1) + id * 1000)
  await tx.insert(stories).values(
    numbers.map((id) => ({
      id,
      uid: uuid(),
      sourceLocale: LANGUAGES[id % LANGUAGES.length] ?? 'en',
      headFactsId: id,
      createdAt: at(id),
      updatedAt: at(id),
    })),
  )
  await tx.insert(storyFacts).values(
    numbers.map((id) => ({
      id,
      storyId: id,
      number: 1,
      categoryId: kinds[id % kinds.length]?.id ?? 0,
      day: '2026-01-01',
      createdAt: at(id),
    })),
  )
  for (const [index, locale] of LANGUAGES.entries()) await fillLanguage(tx, numbers, index, locale)
}

async function fillLanguage(
  tx: Tx,
  numbers: readonly number[],
  index: number,
  locale: (typeof LOCALES)[number],
): Promise<void> {
  const rows = numbers.map((id) => ({
    id: id * LANGUAGES.length + index,
    uid: uuid(),
    storyId: id,
    locale,
    workState: (['draft', 'in_review', 'approved'] as const)[(id + index) % 3] ?? 'draft',
    publicState: 'never' as const,
    title: `Ferry ${id} in ${locale}`,
    createdAt: new Date(),
    updatedAt: new Date(),
  }))
  await tx.insert(articles).values(rows)
  for (const { id, title } of rows)
    await indexForDesk(tx, id, { title, summary: 'About a ferry', body: emptyDocument() })
}

/** The cookie of somebody who may see everything. */
async function signIn(): Promise<string> {
  const passwordHash = await hashPassword(uuid())
  const token = await write(async (tx) => {
    const { id: staffId } = await addStaff(tx, PROGRAM, {
      email: `${uuid()}@bench.example`,
      name: 'Bench',
      uiLocale: 'en',
      status: 'active',
      passwordHash,
      grants: [{ role: 'admin', locale: '*' }],
    })
    return openSession(tx, { staffId, passwordHash }, { userAgent: 'bench' })
  })
  return `dateline-session=${token}`
}
