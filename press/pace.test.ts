import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, test } from 'node:test'
import { closeServer } from './listen.ts'
import { isOnPace, watchPace } from './pace.ts'

/** So many looks are longer than anybody is left unmeasured. */
const GRACE = 20
const MINUTE_MS = 60_000

let server: ReturnType<typeof createServer>
let look: () => void
/** The request in hand, and when the house begins to read its body. */
let asked: PromiseWithResolvers<IncomingMessage>
let read: PromiseWithResolvers<void>

beforeEach(async () => {
  asked = Promise.withResolvers()
  read = Promise.withResolvers()
  server = createServer({ requestTimeout: 0 }, async (request, response) => {
    asked.resolve(request)
    await read.promise
    const body = await text(request).catch(() => '')
    response.end(`${body.length} bytes`)
  })
  look = watchPace(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => closeServer(server))

/** Announces so many bytes and sends none yet; gives the connection and all it will ever hear. */
async function announce(bytes: number) {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(
    `POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${bytes}\r\n\r\n`,
  )
  const heard = text(socket)
  const request = await asked.promise
  return { socket, heard, request }
}

/** Sends bytes and waits until they are here. */
async function send({ socket, request }: Awaited<ReturnType<typeof announce>>, bytes: number) {
  const expected = request.socket.bytesRead + bytes
  socket.write('x'.repeat(bytes))
  while (request.socket.bytesRead < expected) await new Promise(setImmediate)
}

const lookTimes = (times: number) => {
  for (let time = 0; time < times; time += 1) look()
}

test('the largest picture has three quarters of an hour, a byte a second half a minute', () => {
  assert.ok(isOnPace(43 * MINUTE_MS, 21_000_000))
  assert.ok(isOnPace(MINUTE_MS / 2, 0))
  assert.ok(!isOnPace(MINUTE_MS / 2 + 2_000, 32))
})

test('who sends nothing is let go after a while, and told', async () => {
  read.resolve()
  const { heard } = await announce(1_000)
  lookTimes(GRACE)
  assert.match(await heard, /^HTTP\/1\.1 408 /)
})

test('who is slow but goes on may finish, however long it takes', async () => {
  read.resolve()
  const sent = 16_000
  const turns = 3 * GRACE
  const sender = await announce(turns * sent)
  for (let turn = 0; turn < turns; turn += 1) {
    look()
    await send(sender, sent)
  }
  assert.match(await sender.heard, /\n960000 bytes$/)
})

test('nobody is let go because the house itself is slow to read', async () => {
  const sender = await announce(1_000)
  await send(sender, 999)
  lookTimes(10 * GRACE)
  read.resolve()
  sender.socket.write('x')
  assert.match(await sender.heard, /\n1000 bytes$/)
})
