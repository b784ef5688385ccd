import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Locale } from '#domain/locales.ts'
import { saveAuthority } from '../authority-changes.ts'
import { reader, write } from '../client.ts'
import { hire, openNewsroom } from '../testing/newsroom.ts'
import { authoritiesOf } from './authorities.ts'

let newsroom: { close(): Promise<void> }

before(async () => {
  newsroom = await openNewsroom()
})
after(() => newsroom.close())

test('what a reader’s language has no words for is named in English, else in any other', async () => {
  const publisher = await hire('Paul', 'publisher:en')
  const named = async (names: Partial<Record<Locale, string>>) => {
    const texts = Object.fromEntries(Object.entries(names).map(([key, name]) => [key, { name }]))
    const { uid } = await write((tx) => saveAuthority(tx, publisher, { kind: 'topic', texts }))
    return uid
  }
  const uids = [
    await named({ en: 'Ferries', fr: 'Bacs', ar: 'العبّارات' }),
    await named({ fr: 'Gués', pt: 'Vaus' }),
    await named({ en: 'Landings', pt: 'Cais' }),
  ]
  const namesIn = async (locale: Locale) =>
    (await authoritiesOf(reader(), uids, locale)).map((view) => `${view.locale}: ${view.name}`)
  assert.deepEqual(await namesIn('fr'), ['fr: Bacs', 'fr: Gués', 'en: Landings'])
  assert.deepEqual(await namesIn('de'), ['en: Ferries', 'fr: Gués', 'en: Landings'])
  assert.deepEqual(await namesIn('pt'), ['en: Ferries', 'pt: Vaus', 'pt: Cais'])
})
