import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (pattern: string) =>
  globSync(`{app,components}/**/*.${pattern}`, { cwd: root }).map((file) => ({
    file,
    text: readFileSync(`${root}${file}`, 'utf8').replace(/\/\*.*?\*\//gs, ''),
  }))
const sheets = read('css')

/** One line for each place where a pattern stands. */
const places = (files: typeof sheets, pattern: RegExp) =>
  files.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map(([found]) => `${file}: ${found}`),
  )

test('stylesheets speak of start and end, never of left and right', () => {
  assert.ok(sheets.length > 20)
  const physical =
    /(?<![\w-])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)|left|right|top|bottom|(?:min-|max-)?(?:width|height)|border-(?:top|bottom)-(?:left|right)-radius)(?:-\w+)?\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/g
  const rules = sheets.map(({ file, text }) => ({
    file,
    text: text.replace(/@(?:media|container)[^{]*/g, ''),
  }))
  assert.deepEqual(places(rules, physical), [])
})

test('nor do classes', () => {
  const physical =
    /(?<=["'` :])-?(?:[mp][lr]|left|right|(?:border|rounded)-(?:l|r|tl|tr|bl|br)|scroll-[mp][lr]|text-(?:left|right)|float-(?:left|right))(?:-[\w[\]./]+)?(?=["'` ])/g
  const classes = read('tsx').map(({ file, text }) => ({
    file,
    text: [...text.matchAll(/className=(?:"[^"]*"|\{[^}]*\})/g)].map(([found]) => found).join('\n'),
  }))
  assert.deepEqual(places(classes, physical), [])
})

test('nothing moves for whoever asked for stillness', () => {
  const moves = /(?:transition|animation)(?:-[\w-]+)?\s*:|@view-transition|scroll-behavior/g
  const still = sheets.map(({ file, text }) => ({ file, text: outside(text, 'no-preference') }))
  assert.deepEqual(places(still, moves), [])
  assert.ok(places(sheets, moves).length > 0)
})

test('readers’ letters are never spaced or turned to capitals, nor slanted against their script', () => {
  const forbidden =
    /(?:letter-spacing|text-transform|font-variant-caps)\s*:|font-style:\s*(?:italic|oblique)/g
  const readers = sheets.filter(({ file }) => file.includes('reader'))
  assert.deepEqual(places(readers, forbidden), [])
})

/** A stylesheet without the blocks whose rule says this. */
function outside(text: string, rule: string): string {
  const [before = '', ...rest] = text.split(/(?=@media[^{]*\{)/)
  return (
    before +
    rest.map((part) => (part.split('{', 1)[0]?.includes(rule) ? afterBlock(part) : part)).join('')
  )
}

/** What follows the first block. */
function afterBlock(text: string): string {
  let depth = 0
  for (let at = text.indexOf('{'); at < text.length; at += 1) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0) return text.slice(at + 1)
  }
  return ''
}
