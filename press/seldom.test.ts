import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSeldom } from './seldom.ts'

test('what happens all the time is said once a minute, and how often it was', () => {
  const said: string[] = []
  let now = 0
  const tell = openSeldom(
    (line) => said.push(line),
    () => now,
  )
  for (let number = 0; number < 1_000; number += 1) tell(`busy ${number}`)
  assert.deepEqual(said, ['busy 0'])
  now = 60_000
  tell('busy again')
  tell('busy still')
  now = 180_000
  tell('busy at last')
  assert.deepEqual(said.slice(1), [
    'busy again (999 more like it since this was last said)',
    'busy at last (1 more like it since this was last said)',
  ])
})
