import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Script } from 'node:vm'
import { ENHANCEMENTS } from './enhancements.ts'

test('there are these scripts for readers, and no others', () => {
  const names = ['banner', 'copy-link', 'language-suggestion', 'native-share', 'theme']
  assert.deepEqual([...ENHANCEMENTS.keys()].sort(), names)
})

for (const [name, source] of ENHANCEMENTS) {
  test(`${name} is under a kilobyte, and a program`, () => {
    assert.ok(Buffer.byteLength(source) < 1024, `${Buffer.byteLength(source)} bytes`)
    assert.doesNotThrow(() => new Script(source))
  })

  test(`${name} asks nobody for anything and sets no cookie`, () => {
    assert.doesNotMatch(source, /fetch|XMLHttp|sendBeacon|import|cookie|https?:|<\/script|<!--/i)
  })
}
