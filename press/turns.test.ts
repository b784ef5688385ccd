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

test('who asks for much waits for it, and others come between', async () => {
  const take = openTurns({ atOnce: 1, waiting: 10 })
  const begun: string[] = []
  const first = held()
  const ask = (name: string, who: string) =>
    take(async () => {
      begun.push(name)
    }, who)
  const ends = [take(first.run, 'many')]
  const names = ['many 1', 'many 2', 'many 3', 'few 1', 'many 4', 'few 2', 'one 1']
  const asked = names.map((name) => ask(name, name.split(' ')[0] ?? ''))
  first.end('done')
  await Promise.all([...ends, ...asked])
  assert.deepEqual(begun, ['many 1', 'few 1', 'one 1', 'many 2', 'few 2', 'many 3', 'many 4'])
})

test('once too many wait, the last of the longest line goes', async () => {
  const take = openTurns({ atOnce: 1, waiting: 3 })
  const first = held()
  const ask = (who: string) => take(async () => who, who)
  const head = take(first.run, 'many')
  const [one, two, three] = [ask('many'), ask('many'), ask('many')]
  const few = ask('few')
  await assert.rejects(three, LineFull)
  await assert.rejects(ask('many'), LineFull)
  // Of two lines as long as one another neither makes room.
  const other = ask('few')
  await assert.rejects(other, LineFull)
  first.end('done')
  assert.deepEqual(await Promise.all([head, one, two, few]), ['done', 'many', 'many', 'few'])
  assert.equal(await ask('many'), 'many')
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
