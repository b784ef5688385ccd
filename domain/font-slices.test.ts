import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutSlice, SLICES } from './font-slices.ts'
import { LETTERS } from './type-samples.ts'

const slice = (name: string) => {
  const found = SLICES.find((each) => each.name === name)
  assert.ok(found)
  return found
}
const { latin = '', cyrillic = '' } = LETTERS
const pointsOf = (text: string) => new Set([...text].map((sign) => sign.codePointAt(0) ?? 0))

test('a page of a script finds its letters, spaces and signs in one file', () => {
  const covered = pointsOf(`${cyrillic}${latin} 0123456789.,«»—№`)
  const cut = cutSlice(slice('cyrillic'), covered)
  assert.deepEqual(new Set(cut?.points), pointsOf(`${cyrillic} 0123456789.,«»—№`))
})

test('a font without a script’s letters has no file for it, whatever signs it has', () => {
  assert.equal(cutSlice(slice('arabic'), pointsOf('abc 0123.,')), undefined)
})

test('ranges name nothing of which the font has nothing, and join where they touch', () => {
  const cut = cutSlice(slice('latin'), pointsOf('AZaz 09@[`{~é'))
  assert.equal(cut?.ranges, 'U+20-7E,U+C0-FF')
})

test('no two files of a script hold the same letter, but for signs that join any', () => {
  const everything = new Set(Array.from({ length: 0x10000 }, (_, point) => point))
  const held = new Set(cutSlice(slice('latin'), everything)?.points)
  for (const letter of pointsOf(latin)) assert.ok(held.has(letter))
  const basic = cutSlice(slice('cyrillic'), everything)?.points ?? []
  const beyond = new Set(cutSlice(slice('cyrillic-ext'), everything)?.points)
  assert.deepEqual(
    basic.filter((point) => beyond.has(point)),
    [],
  )
})
