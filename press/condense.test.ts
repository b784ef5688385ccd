import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { brotliDecompressSync } from 'node:zlib'
import { openCondenser } from './condense.ts'
import { compose } from './page.ts'
import { openPress } from './press.ts'

const ORIGIN = new URL('http://localhost:3000')
const TEXT = Array.from({ length: 400 }, (_, n) => `<p>Crossing ${n ** 3 % 997} is open.</p>`).join(
  '',
)

const pageOf = (status: number) =>
  compose(status, Buffer.from(TEXT), ORIGIN, { 'content-type': 'text/html; charset=utf-8' })

const open = () =>
  openPress({
    render: () => pageOf(200),
    edition: () => 1,
    nextChange: async () => undefined,
    mayShowStale: async () => true,
  })

test('who asks first waits for no more than a moment’s compression; the next gets fewer bytes', async () => {
  const press = open()
  const first = (await press.find('/en')).forms.br
  assert.ok(first)
  const page = await press.find('/en')
  while (page.forms.br === first) await nextTurn()
  const { headers = [], body = Buffer.alloc(0) } = page.forms.br ?? {}
  assert.ok(body.length < first.body.length)
  assert.equal(brotliDecompressSync(body).toString(), TEXT)
  const told = new Map(headers.flatMap((each, at) => (at % 2 ? [] : [[each, headers[at + 1]]])))
  assert.equal(told.get('Content-Length'), String(body.length))
  assert.equal(told.get('Content-Encoding'), 'br')
  assert.deepEqual(
    [...told.keys()],
    first.headers.filter((_, at) => at % 2 === 0),
  )
})

test('what says that nothing is there stays as it is', async () => {
  const [condense, page, missing] = [openCondenser(), await pageOf(200), await pageOf(404)]
  const [first, standing] = [page.forms.br, missing.forms.br]
  await Promise.all([condense(missing), condense(page)])
  assert.notEqual(page.forms.br, first)
  assert.equal(missing.forms.br, standing)
})
