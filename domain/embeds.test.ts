import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { areEmbedsTitled, plainText, withoutBlanks } from './blocks.ts'
import { composeTranslation } from './composition.ts'
import { type Block, type Document, type Inline, parseDocument } from './document.ts'
import { embedAt, FRAME_ORIGINS, isEmbedHref } from './embeds.ts'
import { markdownOf } from './markdown.ts'
import { Refusal } from './refusal.ts'
import { asPlainText } from './republishing.ts'
import { segmentsOf } from './segments.ts'

const ID = 'aB3-_xyzAB9'
const UUID = '9db9f3f1-9b54-44ed-9e91-461d262d2205'

test('however an address was copied, a work has one page and one frame', () => {
  const watch = `https://www.youtube.com/watch?v=${ID}`
  const nocookie = `https://www.youtube-nocookie.com/embed/${ID}`
  const vimeo = 'https://vimeo.com/76979871'
  const expected: [string, string, string][] = [
    [`https://www.youtube.com/watch?v=${ID}&t=42s&list=PL1`, watch, nocookie],
    [`  youtu.be/${ID}?si=tracking `, watch, nocookie],
    [`http://m.youtube.com/shorts/${ID}`, watch, nocookie],
    [`https://www.youtube.com/live/${ID}/`, watch, nocookie],
    [nocookie, watch, nocookie],
    [vimeo, vimeo, 'https://player.vimeo.com/video/76979871?dnt=1'],
    [
      `${vimeo}/8272103f6e?share=copy`,
      `${vimeo}/8272103f6e`,
      'https://player.vimeo.com/video/76979871?h=8272103f6e&dnt=1',
    ],
    [
      'https://player.vimeo.com/video/76979871?h=8272103f6e',
      `${vimeo}/8272103f6e`,
      'https://player.vimeo.com/video/76979871?h=8272103f6e&dnt=1',
    ],
    [
      `https://framatube.org/videos/watch/${UUID}`,
      `https://framatube.org/w/${UUID}`,
      `https://framatube.org/videos/embed/${UUID}`,
    ],
    [
      'https://archive.org/details/ferry.1931_a?start=3',
      'https://archive.org/details/ferry.1931_a',
      'https://archive.org/embed/ferry.1931_a',
    ],
    [
      'https://soundcloud.com/river-radio/sets/landing?utm_source=x',
      'https://soundcloud.com/river-radio/sets/landing',
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Friver-radio%2Fsets%2Flanding',
    ],
  ]
  for (const [typed, href, frame] of expected) {
    const embed = embedAt(typed)
    assert.deepEqual([embed?.href, embed?.frame], [href, frame], typed)
    assert.ok(isEmbedHref(href), href)
    assert.deepEqual(embedAt(href), embed, href)
  }
})

test('what is no work of a provider in the table is nothing', () => {
  for (const typed of [
    ...['', 'youtube', 'https://www.youtube.com/', 'https://www.youtube.com/@channel'],
    ...[`https://youtube.com.evil.example/watch?v=${ID}`, `https://evil.example/embed/${ID}`],
    ...[`https://user:word@youtube.com/watch?v=${ID}`, `https://youtube.com:8443/watch?v=${ID}`],
    ...[`https://youtu.be/${ID}x`, `https://youtu.be/${ID}"onload=`, `javascript:youtu.be/${ID}`],
    ...['https://vimeo.com/channels/staffpicks', 'https://vimeo.com/1?h=<script>'],
    ...['https://archive.org/details/', 'https://archive.org/details/../evil'],
    ...['https://soundcloud.com/river-radio', 'https://soundcloud.com/discover/sets'],
    `https://youtu.be/${ID}?${'x'.repeat(2_000)}`,
  ])
    assert.equal(embedAt(typed), undefined, typed)
})

test('whatever is typed, a frame comes from an origin the policy may name', () => {
  const hosts = [
    'youtube.com',
    'youtu.be',
    'vimeo.com',
    'framatube.org',
    'archive.org',
    'soundcloud.com',
  ]
  const origins: readonly string[] = FRAME_ORIGINS
  fc.assert(
    fc.property(
      fc.constantFrom(...hosts),
      fc.array(fc.constantFrom('watch', 'embed', 'w', 'details', '..', '@', ID, '1', UUID, '?v='), {
        maxLength: 5,
      }),
      fc.string({ maxLength: 12 }),
      (host, parts, end) => {
        const embed = embedAt(`https://${host}/${parts.join('/')}${end}`)
        if (!embed) return
        assert.ok(origins.includes(new URL(embed.frame).origin), embed.frame)
        assert.deepEqual(embedAt(embed.href), embed)
      },
    ),
  )
})

const words = (text: string): Inline[] => [{ type: 'text', text }]
const paragraph = (id: string, text: string) =>
  ({ type: 'paragraph', attrs: { id }, ...(text && { content: words(text) }) }) as const
const href = 'https://vimeo.com/76979871'
const film = (title: string, caption = '', to = href): Block => ({
  type: 'embed',
  attrs: { id: 'v', href: to },
  content: [paragraph('v1', title), paragraph('v2', caption)],
})
const doc = (...content: Block[]): Document => ({ type: 'doc', content })

test('a text holds a film by the one spelling of its address and two paragraphs, nothing else', () => {
  assert.deepEqual(parseDocument(doc(film('Crossing', 'At dawn'))).content, [
    film('Crossing', 'At dawn'),
  ])
  const wrong: unknown[] = [
    film('Crossing', '', `https://youtu.be/${ID}`),
    film('Crossing', '', 'https://evil.example/'),
    { ...film('Crossing'), content: [paragraph('v1', 'Crossing')] },
    { ...film('Crossing'), attrs: { id: 'v' } },
    { ...film('Crossing'), attrs: { id: 'v', href, frame: 'https://evil.example/' } },
    { type: 'blockquote', attrs: { id: 'b' }, content: [film('Crossing')] },
  ]
  for (const block of wrong)
    assert.throws(
      () => parseDocument({ type: 'doc', content: [block] }),
      (error) => error instanceof Refusal && error.code === 'invalid' && error.field === 'body',
    )
})

test('title and caption are words like others: units, searched for, never published without', () => {
  const body = doc(film('Crossing', 'At dawn'))
  assert.deepEqual(
    segmentsOf({ title: '', summary: '', body }).map(({ key, within }) => [key, within]),
    [
      ['v1', 'embedTitle'],
      ['v2', 'embedCaption'],
    ],
  )
  assert.equal(plainText(body), 'Crossing\nAt dawn')
  assert.equal(areEmbedsTitled(body), true)
  assert.equal(areEmbedsTitled(doc(film(''))), false)
  assert.deepEqual(withoutBlanks(doc(film('', 'At dawn'))).content, [])
})

test('a translation has its own title, the source’s address, and may have a film of its own', () => {
  const elsewhere = 'https://vimeo.com/1'
  const own = {
    ...film('Só nossa', '', 'https://archive.org/details/nossa'),
    attrs: { id: 'o', href: 'https://archive.org/details/nossa' },
  } as Block
  const { body } = composeTranslation({
    source: doc(paragraph('a', 'News'), film('Crossing', 'At dawn', elsewhere)),
    previous: doc(paragraph('a', 'Notícia'), film('Travessia', '', href), {
      ...own,
      content: [paragraph('o1', 'Só nossa'), paragraph('o2', '')],
    } as Block),
    setAside: [],
    texts: new Map([['v2', words('De madrugada')]]),
    translated: new Set(['a', 'v1', 'v2']),
    keep: new Set(),
    takeOut: new Set(),
  })
  assert.deepEqual(
    body.content.map((block) => (block.type === 'embed' ? block.attrs.href : block.type)),
    ['paragraph', elsewhere, 'https://archive.org/details/nossa'],
  )
  assert.equal(plainText(parseDocument(body)), 'Notícia\nTravessia\nDe madrugada\nSó nossa\n')
})

test('where no frame can stand, there are title, provider, caption and link', () => {
  const body = doc(film('Crossing <1>', 'At dawn'))
  assert.equal(
    markdownOf(body.content),
    '[Crossing \\<1\\>](<https://vimeo.com/76979871>) (Vimeo)\n\nAt dawn',
  )
  const text = { title: 'T', summary: '', opening: '', credit: 'C', blocks: body.content }
  assert.match(asPlainText(text), /Crossing <1> \(Vimeo\): https:\/\/vimeo\.com\/76979871\nAt dawn/)
})
