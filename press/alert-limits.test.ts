import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openAlertLimits } from './alert-limits.ts'

test('a mailbox is asked three times a day, however its address is spelled', async () => {
  const { mayAsk } = openAlertLimits()
  const spellings = [
    'ada.l@example.org',
    'ada.l+1@example.org',
    'a.d.a.l+2+3@example.org',
    'adal@example.org',
    'ada.l+4@example.org',
  ]
  const answers: boolean[] = []
  for (const spelling of spellings) answers.push(await mayAsk(spelling))
  assert.deepEqual(answers, [true, true, true, false, false])
  assert.ok(await mayAsk('ada@example.org'))
  assert.ok(await mayAsk('adal@example.com'))
})

test('a network is told how long it has to wait', async () => {
  const { countNetwork } = openAlertLimits()
  for (let asked = 0; asked < 20; asked += 1)
    assert.equal((await countNetwork('192.0.2.1')).waitS, 0)
  assert.ok((await countNetwork('192.0.2.1')).waitS > 0)
  assert.equal((await countNetwork('192.0.2.2')).waitS, 0)
})

test('who goes on and on is heedless, and only then', async () => {
  const { countNetwork } = openAlertLimits()
  const heedless: boolean[] = []
  for (let asked = 0; asked < 42; asked += 1)
    heedless.push((await countNetwork('192.0.2.1')).isHeedless)
  assert.deepEqual(heedless, [...Array(40).fill(false), true, true])
})

test('the house posts only so many questions, and one it does not post costs a mailbox nothing', async () => {
  const { mayAsk, countQuestion } = openAlertLimits({ questions: 2 })
  for (const email of ['a@example.org', 'b@example.org']) {
    assert.ok(await mayAsk(email))
    assert.equal(await countQuestion(email), 0)
  }
  for (let tried = 0; tried < 5; tried += 1) {
    assert.ok(await mayAsk('c@example.org'))
    assert.ok((await countQuestion('c@example.org')) > 0)
  }
})
