import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LineFull, openTurns } from './turns.ts'

/** Something that goes on until it is told to end. */
function held() {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  return { run: () => promise, end: resolve, fail: reject }
}

test('no more run at once than may, and the others in the order they came', async () => {
  const take = openTurns({ atOnce: 2, waiting: 5 })
  const begun: number[] = []
  const jobs = Array.from({ length: 4 }, held)
  const ends = jobs.map(({ run }, index) =>
    take(() => {
      begun.push(index)
      return run()
    }),
  )
  await Promise.resolve()
  assert.deepEqual(begun, [0, 1])
  jobs[1]?.end('done')
  assert.equal(await ends[1], 'done')
  assert.deepEqual(begun, [0, 1, 2])
  for (const { end } of jobs) end('done')
  await Promise.all(ends)
  assert.deepEqual(begun, [0, 1, 2, 3])
})

test('a failure hands its turn over too', async () => {
  const take = openTurns({ atOnce: 1, waiting: 1 })
  const [first, second] = [held(), held()]
  const failing = take(first.run)
  const waiting = take(second.run)
  first.fail(new Error('broken'))
  await assert.rejects(failing, /broken/)
  second.end('done')
  assert.equal(await waiting, 'done')
})

test('where the line is full, nobody waits', async () => {
  const take = openTurns({ atOnce: 1, waiting: 1 })
  const [first, second] = [held(), held()]
  const ends = [take(first.run), take(second.run)]
  await assert.rejects(
    take(async () => 'never'),
    LineFull,
  )
  first.end('done')
  second.end('done')
  assert.deepEqual(await Promise.all(ends), ['done', 'done'])
  assert.equal(await take(async () => 'again'), 'again')
})
