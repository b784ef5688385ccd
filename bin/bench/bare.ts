// The yardstick: a Node server that sends the answer of one address from memory, and nothing else.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ask } from './measure.ts'

const { headers, body } = await ask(process.argv[2] ?? '')
const { date: _, connection: __, 'keep-alive': ___, ...own } = headers
const flat = Object.entries(own).flatMap(([name, value]) => [name, String(value)])
const server = createServer((_request, response) => response.writeHead(200, flat).end(body))
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit())
