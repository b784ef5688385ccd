import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { COLOURS as DRAWN } from '#domain/colours.ts'
import { contrast } from '#domain/testing/contrast.ts'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8').replace(
  /\/\*.*?\*\//gs,
  '',
)
/** Each colour as it is in light and in dark. */
const COLOURS = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)
const GROUNDS = ['paper', 'surface', 'sunken']
const CATEGORIES = ['press-release', 'expert-voice', 'project-news', 'around-the-globe']
const TEXTS = ['ink', 'muted', 'link', 'visited', 'alarm', ...CATEGORIES]
/** What one must see to use a page, without reading it. */
const MARKS = ['control', 'focus']
/** Only parts what stands apart already. */
const ORNAMENTS = ['hairline']

test('every colour is a ground, a text, a mark or an ornament', () => {
  const known = [...GROUNDS, ...TEXTS, ...MARKS, ...ORNAMENTS]
  assert.deepEqual([...COLOURS.keys()].sort(), known.sort())
  assert.equal(css.match(/#[\da-f]{3,8}\b/gi)?.length, 2 * COLOURS.size)
})

test('what is drawn without the style sheet has its colours', () => {
  for (const [name, colour] of Object.entries(DRAWN))
    assert.deepEqual(COLOURS.get(name), colour, name)
})

for (const scheme of ['light', 'dark'] as const) {
  test(`every text can be read on every ground, ${scheme}`, () => {
    assert.deepEqual(pairsBelow(6.5, TEXTS, scheme), [])
  })
  test(`every mark can be seen on every ground, ${scheme}`, () => {
    assert.deepEqual(pairsBelow(3, MARKS, scheme), [])
  })
}

/** Text stands on ink as well, in the colour of paper: contrast is the same both ways. */
function pairsBelow(least: number, names: string[], scheme: 'light' | 'dark'): string[] {
  const colourOf = (name: string) => COLOURS.get(name)?.[scheme] ?? assert.fail(name)
  return names.flatMap((name) =>
    GROUNDS.flatMap((ground) => {
      const ratio = contrast(partsOf(colourOf(name)), partsOf(colourOf(ground)))
      return ratio < least ? [`${name} on ${ground}: ${ratio.toFixed(2)}`] : []
    }),
  )
}

const partsOf = (colour: string) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** Size and leading by script; a language of each, and what a reader of it is used to. */
const SCRIPTS: [script: string, languages: string, scale: number, body: number, head: number][] = [
  ['Latin', 'en fr pl vi tr', 1, 1.6, 1.15],
  ['Cyrillic', 'ru uk be bg sr mk kk', 1, 1.6, 1.2],
  ['Greek', 'el', 1, 1.6, 1.2],
  ['Arabic', 'ar ps ckb sd ug', 1.08, 1.75, 1.35],
  ['Persian', 'fa', 1.08, 1.75, 1.35],
  ['Urdu', 'ur', 1.1, 2.1, 1.8],
  ['Devanagari', 'hi mr ne', 1.03, 1.75, 1.4],
  ['Thai', 'th', 1.03, 1.75, 1.45],
  ['Chinese, Japanese and Korean', 'zh ja ko', 1, 1.8, 1.35],
]

for (const [script, languages, ...expected] of SCRIPTS)
  test(`${script} stands in its own size and leading`, () => {
    for (const language of languages.split(' ')) {
      const found = ['body-scale', 'lh-body', 'lh-head'].map((name) => tokenOf(name, language))
      assert.deepEqual(found.map(Number), expected, language)
    }
  })

test('every script but Latin has faces of its own, or those of Latin that have it', () => {
  const latin = tokenOf('serif', 'en')
  for (const [script, languages] of SCRIPTS)
    for (const language of languages.split(' ')) {
      const isShared = ['Latin', 'Cyrillic', 'Greek'].includes(script)
      assert.equal(tokenOf('serif', language) === latin, isShared, language)
    }
})

test('letters slant only where writing does', () => {
  for (const [script, languages] of SCRIPTS)
    for (const language of languages.split(' ')) {
      const isSlanted = ['Latin', 'Cyrillic', 'Greek'].includes(script)
      assert.equal(tokenOf('slant', language), isSlanted ? 'italic' : 'normal', language)
    }
})

/** What the last rule for a language says, or the rule for all. */
function tokenOf(name: string, language: string): string | undefined {
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(
    ([, selector = '', body = '']) => {
      const isMeant = selector.includes(`:lang(${language})`) || selector.includes('[lang]')
      const value = new RegExp(`--${name}: ([^;]+);`).exec(body)?.[1]
      return isMeant && value !== undefined ? [value.replace(/\s+/g, ' ')] : []
    },
  )
  return rules.at(-1)
}
