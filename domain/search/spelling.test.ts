import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distance } from './spelling.ts'

const pairs: [from: string, to: string, slips: number][] = [
  ['ferry', 'ferry', 0],
  ['fery', 'ferry', 1],
  ['ferrry', 'ferry', 1],
  ['ferty', 'ferry', 1],
  ['feryr', 'ferry', 1],
  ['efrry', 'ferry', 1],
  ['migrasao', 'migracao', 1],
  ['house', 'ferry', 3],
  ['', 'a', 1],
]
for (const [from, to, slips] of pairs)
  test(`from “${from}” to “${to}” it takes ${slips}`, () => {
    assert.equal(distance(from, to, 2), slips)
    assert.equal(distance(to, from, 2), slips)
  })
