import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { closeServer, listen } from './listen.ts'
import { heedStatus } from './own-status.ts'

const SAYS_410 = '<meta name="dateline-status" content="410"/>'
let answer: { type: string; pieces: string[] }
let server: Awaited<ReturnType<typeof listen>>

before(async () => {
  server = await listen(
    // As Next sends a page.
    (_request, response) => {
      heedStatus(response)
      response.setHeader('Content-Type', answer.type)
      response.flushHeaders()
      for (const piece of answer.pieces) response.write(Buffer.from(piece))
      response.end()
    },
    0,
    '127.0.0.1',
  )
})
after(() => closeServer(server))

async function sent(type: string, ...pieces: string[]) {
  answer = { type, pieces }
  const { port } = server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}/`)
  assert.equal(await response.text(), pieces.join(''))
  return response.status
}

test('a page of the desk says its own status in its head', async () => {
  const rest = ['</head><body>', 'Gone</body>']
  assert.equal(await sent('text/html; charset=utf-8', `<head>${SAYS_410}`, ...rest), 410)
  assert.equal(await sent('text/html; charset=utf-8', '<head>', ...rest), 200)
})

test('what a text says of a status changes none', async () => {
  assert.equal(await sent('text/html', `<head></head><body>${SAYS_410}</body>`), 200)
  assert.equal(await sent('text/html', '<head></head>', SAYS_410), 200)
  assert.equal(await sent('text/x-component', SAYS_410), 200)
})
