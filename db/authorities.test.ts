import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Staff } from '#domain/permissions.ts'
import { findAuthority, listAuthorities } from './authorities.ts'
import { reinstateAuthority, retireAuthority, saveAuthority } from './authority-changes.ts'
import { engine, reader, write } from './client.ts'
import { verifyAudit } from './records.ts'
import { hire, openNewsroom } from './testing/newsroom.ts'
import { refuses } from './testing/refusals.ts'

let newsroom: { close(): Promise<void> }
let publisher: Staff
let author: Staff

before(async () => {
  newsroom = await openNewsroom()
  publisher = await hire('Paul', 'publisher:pt')
  author = await hire('Ada', 'author', 'translator', 'reviewer', 'auditor')
})
after(() => newsroom.close())

type Input = Parameters<typeof saveAuthority>[2]
const save = (input: Input, by = publisher) => write((tx) => saveAuthority(tx, by, input))
const topic = (name: string, more: Partial<Input> = {}) =>
  save({ kind: 'topic', texts: { en: { name } }, ...more })
async function stands(uid: string) {
  const found = await findAuthority(reader(), uid)
  assert.ok(found)
  return found
}

test('a person has a role and words of their own in each language', async () => {
  const { uid } = await save({
    kind: 'person',
    texts: {
      pt: { name: ' Ana  Sá ', role: 'Barqueira', about: 'Um.\r\n\r\nDois.' },
      en: { name: 'Ana Sá', role: 'Ferrywoman' },
      fr: { name: '', role: ' ' },
    },
  })
  const found = await stands(uid)
  assert.equal(found.slug, 'ana-sa')
  assert.deepEqual(found.data, { photo: null, address: '' })
  assert.deepEqual(found.texts, [
    { locale: 'en', name: 'Ana Sá', text: { role: 'Ferrywoman', organisation: '', about: '' } },
    {
      locale: 'pt',
      name: 'Ana Sá',
      text: { role: 'Barqueira', organisation: '', about: 'Um.\n\nDois.' },
    },
  ])
})

test('a path word made from the name is numbered where it is taken, a typed one refused', async () => {
  const first = await stands((await topic('Night crossings')).uid)
  const second = await stands((await topic('Night crossings')).uid)
  assert.deepEqual([first.slug, second.slug], ['night-crossings', 'night-crossings-2'])
  await assert.rejects(topic('Night', { slug: 'night-crossings' }), refuses('slug_taken', 'slug'))
  await assert.rejects(topic('Night', { slug: 'a/b' }), refuses('slug_invalid', 'slug'))
})

test('a name in one language is enough, and that language makes the path word', async () => {
  const { uid } = await save({ kind: 'topic', texts: { ar: { name: 'الأمان ليلًا' } } })
  assert.equal((await stands(uid)).slug, 'الأمان-ليلا')
})

test('another name leaves the path word, another path word is taken', async () => {
  const { uid } = await topic('Landings')
  const change = (lockVersion: number, slug?: string) =>
    topic('Landing places', { uid, lockVersion, ...(slug && { slug }) })
  await change(0)
  assert.equal((await stands(uid)).slug, 'landings')
  await change(1, 'Landing-Places')
  const { slug, texts } = await stands(uid)
  assert.deepEqual([slug, texts[0]?.name], ['landing-places', 'Landing places'])
})

test('what somebody saved meanwhile is not written over', async () => {
  const { uid } = await topic('Fares')
  await topic('Fair fares', { uid, lockVersion: 0 })
  await assert.rejects(topic('Prices', { uid, lockVersion: 0 }), refuses('stale_version'))
  assert.equal((await stands(uid)).texts[0]?.name, 'Fair fares')
})

test('a refusal names the field it concerns', async () => {
  await assert.rejects(topic('  '), refuses('name_missing', 'name-en'))
  const nameless = { fr: { name: '', role: 'Passeuse' }, en: { name: 'Ana' } }
  await assert.rejects(
    save({ kind: 'person', texts: nameless }),
    refuses('name_missing', 'name-fr'),
  )
  await assert.rejects(topic('x'.repeat(161)), refuses('too_large', 'name-en'))
  const long = { de: { name: 'Ana', role: 'x'.repeat(121) } }
  await assert.rejects(save({ kind: 'person', texts: long }), refuses('too_large', 'role-de'))
  const data = { email: 'no address' }
  const contact = { kind: 'contact', data, texts: { en: { name: 'Desk' } } } as const
  await assert.rejects(save(contact), refuses('invalid', 'email'))
  const script = { address: 'javascript:alert(1)' }
  const project = { kind: 'project', data: script, texts: { en: { name: 'P' } } } as const
  await assert.rejects(save(project), refuses('invalid', 'address'))
  await assert.rejects(topic('T', { data: { email: 'a@b.example' } }), refuses('invalid'))
})

test('a kind stays what it is', async () => {
  const { uid } = await topic('Ropes')
  const moved = { kind: 'series', uid, lockVersion: 0, texts: { en: { name: 'Ropes' } } } as const
  await assert.rejects(save(moved), refuses('invalid'))
})

test('only who answers for what is public keeps the directory', async () => {
  const { uid } = await topic('Fords')
  await assert.rejects(
    save({ kind: 'topic', texts: { en: { name: 'X' } } }, author),
    refuses('not_allowed'),
  )
  await assert.rejects(
    write((tx) => retireAuthority(tx, author, { uid, lockVersion: 0 })),
    refuses('not_allowed'),
  )
  for (const role of ['desk_admin', 'admin']) {
    const keeper = await hire(role, role)
    const { lockVersion } = await stands(uid)
    await save({ kind: 'topic', uid, lockVersion, texts: { en: { name: role } } }, keeper)
  }
})

test('what is retired stays in the list, and can be taken back', async () => {
  const { uid } = await topic('Ice roads')
  await write((tx) => retireAuthority(tx, publisher, { uid, lockVersion: 0 }))
  const listed = async () =>
    (await listAuthorities(reader(), 'topic')).find((each) => each.uid === uid)
  assert.ok((await listed())?.retiredAt)
  const again = write((tx) => retireAuthority(tx, publisher, { uid, lockVersion: 1 }))
  await assert.rejects(again, refuses('not_possible_now'))
  await write((tx) => reinstateAuthority(tx, publisher, { uid, lockVersion: 1 }))
  assert.equal((await listed())?.retiredAt, null)
})

test('a list holds one kind, by name', async () => {
  await save({ kind: 'series', texts: { en: { name: 'Zambezi' } } })
  await save({ kind: 'series', texts: { en: { name: 'Älv' } } })
  await save({ kind: 'series', texts: { fr: { name: 'Bac' } } })
  const names = (await listAuthorities(reader(), 'series')).map(({ texts }) => texts[0]?.name)
  assert.deepEqual(names, ['Älv', 'Bac', 'Zambezi'])
  assert.deepEqual(await listAuthorities(reader(), 'boilerplate'), [])
})

test('every change is a new edition for readers, and a link of the audit chain', async () => {
  const before = await engine().edition()
  const { rows } = await verifyAudit(reader())
  const { uid } = await topic('Buoys')
  await topic('Buoys and lights', { uid, lockVersion: 0 })
  await write((tx) => retireAuthority(tx, publisher, { uid, lockVersion: 1 }))
  assert.equal(await engine().edition(), before + 3)
  assert.deepEqual(await verifyAudit(reader()), { rows: rows + 3 })
})
