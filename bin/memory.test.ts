import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { memoryFlags } from './memory.mjs'

test('an operator’s own bounds on memory stand', () => {
  const [semi, old] = memoryFlags({})
  assert.ok(semi?.startsWith('--max-semi-space-size=') && old?.startsWith('--max-old-space-size='))
  assert.deepEqual(memoryFlags({ NODE_OPTIONS: '--max-old-space-size=2048' }), [semi])
  assert.deepEqual(memoryFlags({ NODE_OPTIONS: '--trace-gc --max_semi_space_size=64' }), [old])
  assert.deepEqual(memoryFlags({ NODE_OPTIONS: '--max-old-space-size-percentage=50' }), [semi])
})

test('Node takes them', () => {
  const limit = 'console.log(require("node:v8").getHeapStatistics().heap_size_limit / 2 ** 20)'
  const { stdout } = spawnSync(process.execPath, [...memoryFlags({}), '-e', limit])
  assert.ok(Number(stdout) > 500 && Number(stdout) < 700, String(stdout))
})
