import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { desc, like } from 'drizzle-orm'
import type { Locale } from '#domain/locales.ts'
import type { Staff } from '#domain/permissions.ts'
import { type BannerInput, removeBanner, setBanner } from './banners.ts'
import { engine, reader, write } from './client.ts'
import { nextPublicChange } from './edition.ts'
import { exportNewsroom } from './export.ts'
import { standingBanners } from './public/banners.ts'
import { readNewsroom } from './public.ts'
import { auditLog, settings } from './schema/records.ts'
import { readSettings } from './settings.ts'
import { hire, openNewsroom } from './testing/newsroom.ts'

let newsroom: { close(): Promise<void> }
let chief: Staff
before(async () => {
  newsroom = await openNewsroom()
  chief = await hire('Chief', 'publisher')
})
after(() => newsroom.close())
afterEach(() => write((tx) => tx.delete(settings).where(like(settings.key, 'banner.%'))))

const minute = (number: number) => new Date(Date.UTC(2026, 0, 1, 0, number))
const FLOOD = { heading: 'Flood', text: 'Leave the quays.', href: '', linkWords: '' }
const put = (by: Staff, input: Partial<BannerInput> = {}) =>
  write((tx) => setBanner(tx, by, { locale: 'en', at: minute(0), ...FLOOD, ...input }))
const take = (by: Staff, locale: Locale = 'en') => write((tx) => removeBanner(tx, by, locale))
const headings = async (now = minute(1)) =>
  Object.entries(await standingBanners(reader(), now)).map(
    ([locale, { heading }]) => `${locale} ${heading}`,
  )

test('who arranges a language’s front page speaks to its readers, and nobody else', async () => {
  const [author, other, admin] = [
    await hire('Ada', 'author', 'translator', 'reviewer'),
    await hire('Otto', 'publisher:de'),
    await hire('Anna', 'admin'),
  ]
  for (const by of [author, other]) {
    await assert.rejects(put(by), { code: 'not_allowed' })
    await assert.rejects(take(by), { code: 'not_allowed' })
  }
  await put(other, { locale: 'de', heading: 'Hochwasser' })
  await put(admin)
  assert.deepEqual(await headings(), ['en Flood', 'de Hochwasser'])
})

test('every change is a new edition and is recorded with its words', async () => {
  const edition = () => engine().edition()
  const first = await edition()
  await put(chief, { href: 'rivers.example/flood', linkWords: 'Where to go' })
  assert.equal(await edition(), first + 1)
  const [row] = await reader().select().from(auditLog).orderBy(desc(auditLog.id)).limit(1)
  assert.deepEqual(
    [row?.action, row?.locale, row?.data.heading, row?.data.link],
    ['set_banner', 'en', 'Flood', { href: 'https://rivers.example/flood', words: 'Where to go' }],
  )
  await take(chief)
  await take(chief)
  assert.equal(await edition(), first + 2)
  const [gone] = await reader().select().from(auditLog).orderBy(desc(auditLog.id)).limit(1)
  assert.equal(gone?.action, 'remove_banner')
})

test('a banner ends by itself, at an instant the press knows of', async () => {
  await put(chief, { until: minute(5) })
  await put(chief, { locale: 'fr', heading: 'Crue' })
  assert.deepEqual(await nextPublicChange(reader(), minute(0)), minute(5))
  assert.equal(await nextPublicChange(reader(), minute(5)), undefined)
  assert.deepEqual(await headings(minute(4)), ['en Flood', 'fr Crue'])
  assert.deepEqual(await headings(minute(5)), ['fr Crue'])
  await put(chief, { heading: 'Storm', at: minute(6) })
  assert.deepEqual(await headings(minute(7)), ['en Storm', 'fr Crue'])
})

test('a banner needs words, an end to come, and a link that leads somewhere safe and says where', async () => {
  await assert.rejects(put(chief, { until: minute(0) }), { code: 'invalid', field: 'until' })
  await assert.rejects(put(chief, { href: '/en/news' }), { code: 'invalid', field: 'linkWords' })
  const unfit: Partial<BannerInput>[] = [
    { heading: ' \u0000 ' },
    { text: '' },
    { heading: 'x'.repeat(81) },
    ...[
      'javascript:alert(1)',
      'http://rivers.example',
      '//rivers.example',
      'mailto:a@b.example',
    ].map((href) => ({ href, linkWords: 'Here' })),
  ]
  for (const input of unfit)
    await assert.rejects(put(chief, input), { name: /Zod/ }, JSON.stringify(input))
  assert.deepEqual(await headings(), [])
})

test('readers are told with the newsroom, an export has it, and the settings are what they were', async () => {
  await put(chief, { at: new Date() })
  assert.equal((await readNewsroom(reader())).banners.en?.heading, 'Flood')
  assert.equal((await exportNewsroom(reader())).banners.en?.text, 'Leave the quays.')
  assert.ok(!Object.keys(await readSettings(reader())).some((key) => key.startsWith('banner')))
})
