import assert from 'node:assert/strict'
import { once } from 'node:events'
import { Agent, get, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { closeServer, listen, PortTaken } from './listen.ts'

const portOf = (server: { address(): AddressInfo | string | null }) =>
  (server.address() as AddressInfo).port

test('a port that is taken is said in one line', async () => {
  const server = await listen(() => undefined, 0, '127.0.0.1')
  const port = portOf(server)
  await assert.rejects(
    listen(() => undefined, port, '127.0.0.1'),
    (error) =>
      error instanceof PortTaken && error.message.startsWith(`Port ${port} on 127.0.0.1 is taken`),
  )
  await closeServer(server)
})

test('a closing house finishes what is in hand and lets waiting connections go', async () => {
  const asked = Promise.withResolvers<ServerResponse>()
  const server = await listen(
    (request, response) => {
      if (request.url === '/slow') asked.resolve(response)
      else response.end('quick')
    },
    0,
    '127.0.0.1',
  )
  const port = portOf(server)
  const agent = new Agent({ keepAlive: true })
  const ask = async (path: string) => {
    const request = get({ port, host: '127.0.0.1', path, agent })
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    return text(response)
  }
  assert.equal(await ask('/'), 'quick')
  const slow = ask('/slow')
  const inHand = await asked.promise
  const closed = closeServer(server)
  await assert.rejects(fetch(`http://127.0.0.1:${port}/`), 'a new connection is refused')
  inHand.end('done')
  assert.equal(await slow, 'done')
  await closed
  assert.equal(server.listening, false)
  agent.destroy()
})

test('who takes nothing of an answer is let go in the end', async () => {
  const answered = Promise.withResolvers<ServerResponse>()
  const server = await listen(
    (_request, response) => {
      response.end(Buffer.alloc(64 * 2 ** 20))
      answered.resolve(response)
    },
    0,
    '127.0.0.1',
  )
  assert.ok(server.timeout > 0 && server.timeout <= 10 * 60_000)
  server.timeout = 50
  const socket = connect(portOf(server), '127.0.0.1').pause()
  socket.on('error', () => undefined)
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
  await once(await answered.promise, 'close')
  socket.destroy()
  await closeServer(server)
})
