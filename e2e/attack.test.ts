import { once } from 'node:events'
import { connect } from 'node:net'
import { text as read } from 'node:stream/consumers'
import { expect, hire, test } from './fixtures.ts'
import { Wire } from './wire.ts'

test('what is no call of an action is a bad request, never a failure', async ({ newsroom }) => {
  const { email, password } = await hire(newsroom, 'Mal', 'author:en')
  const mal = new Wire(newsroom)
  await mal.signIn(email, password)
  const { text } = await mal.get('/admin/account')
  const [, action = ''] = /&quot;id&quot;:&quot;([0-9a-f]{40,})&quot;/.exec(text) ?? []
  expect(action).not.toBe('')
  const send = (type: string, body: string, more = {}) => {
    const headers = { ...more, origin: newsroom.origin, 'content-type': type }
    return mal.post('/admin/account', { headers, body })
  }
  const call = (type: string, body: string) => send(type, body, { 'next-action': action })
  const PLAIN = 'text/plain;charset=UTF-8'
  const FORM = 'multipart/form-data; boundary=x'
  const part = (name: string, value: string) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  for (const body of ['', '{', 'null', '"$F9"', '["$F9"]'])
    expect((await call(PLAIN, body)).status, `${body} as text`).toBe(400)
  for (const body of ['', '--x', part('0', '['), part('0', '["$F1"]'), `${part('0', '{')}--x--`]) {
    expect((await call(FORM, body)).status, `${body} as a call`).toBe(400)
    expect((await send(FORM, body)).status, `${body} as a form`).toBeLessThan(500)
  }
  const ends = [
    part('$ACTION_REF_1', ''),
    part('$ACTION_ID_toString', ''),
    part('$ACTION_1:0', '{'),
  ]
  for (const body of ends) {
    const { status } = await send(FORM, `${body}--x--`)
    expect(status, body).toBeLessThan(500)
  }
  for (const type of ['multipart/form-data', 'application/json', 'text/plain; charset=utf-16', 'x'])
    expect((await call(type, '[]')).status, type).toBeLessThan(500)
  for (const unknown of ['toString', '0'.repeat(42), 'x'])
    expect((await send(PLAIN, '[]', { 'next-action': unknown })).status, unknown).toBeLessThan(500)
  expect((await mal.get('/admin/account')).status).toBe(200)
})

test('who names two hosts or none is asked to name one', async ({ newsroom }) => {
  const { host, hostname, port } = new URL(newsroom.origin)
  const ask = async (...hosts: string[]) => {
    const socket = connect(Number(port), hostname)
    await once(socket, 'connect')
    const lines = hosts.map((name) => `Host: ${name}\r\n`)
    socket.write(`GET /en HTTP/1.1\r\n${lines.join('')}Connection: close\r\n\r\n`)
    return (await read(socket)).slice(9, 12)
  }
  expect(await ask(host)).toBe('200')
  expect(await ask(host, 'evil.example')).toBe('400')
  expect(await ask(host, host)).toBe('400')
  expect(await ask()).toBe('400')
})
