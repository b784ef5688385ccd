import assert from 'node:assert/strict'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { test } from 'node:test'
import { readForm } from './form.ts'

function sent(body: string | Buffer): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  request.headers = { 'content-type': 'application/x-www-form-urlencoded' }
  request.push(body)
  request.push(null)
  return request
}

test('a form that holds a NUL is no form, in whatever field', async () => {
  for (const body of ['list=news&email=%00', 'subscription=a%00b', '%00=x', 'a=\0'])
    assert.equal(await readForm(sent(body)), 400, JSON.stringify(body))
  assert.equal(await readForm(sent(Buffer.from([0x6c, 0xff]))), 400)
})

test('half a surrogate pair reaches nobody: it is read as the sign for what cannot be read', async () => {
  const form = await readForm(sent('email=%ED%A0%80x'))
  assert.ok(form instanceof URLSearchParams)
  assert.ok(form.get('email')?.isWellFormed())
})

test('lines and every script are what readers type', async () => {
  const form = await readForm(sent('email=a%0D%0Ab&list=%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1'))
  assert.ok(form instanceof URLSearchParams)
  assert.deepEqual([...form.values()], ['a\r\nb', 'أخبار'])
})
