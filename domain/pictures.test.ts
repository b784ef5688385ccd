import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyRendition, frameOf, renditionsOf, SHAPES } from './pictures.ts'

const at = (width: number, height: number, x = 500, y = 500) => ({
  ...{ width, height },
  focus: { x, y },
})

test('a picture is never made wider than it came', () => {
  const widths = renditionsOf(at(1000, 500), 'whole').map(({ width }) => width)
  assert.deepEqual([...new Set(widths)], [320, 480, 640, 800, 1000])
  assert.deepEqual(
    renditionsOf(at(200, 100), 'whole').map(({ name }) => name),
    ['200.avif', '200.webp', '200.jpg'],
  )
  assert.ok(everyRendition(at(6000, 4000)).every(({ width }) => width <= 1920))
})

test('a cut stands around the focal point, and inside the picture', () => {
  assert.deepEqual(frameOf(at(3000, 1000), '3x2'), { left: 750, top: 0, width: 1500, height: 1000 })
  assert.equal(frameOf(at(3000, 1000, 0), '3x2').left, 0)
  assert.equal(frameOf(at(3000, 1000, 1000), '3x2').left, 1500)
  assert.equal(frameOf(at(1000, 3000, 500, 250), '1x1').top, 250)
  for (const shape of SHAPES)
    for (const size of [at(1, 1), at(1, 4000), at(4000, 1, 999), at(997, 661, 1000, 1000)]) {
      const { left, top, width, height } = frameOf(size, shape)
      assert.ok(left >= 0 && top >= 0 && width >= 1 && height >= 1)
      assert.ok(left + width <= size.width && top + height <= size.height, JSON.stringify(size))
    }
})

test('a picture that has a shape already is not cut for it', () => {
  const whole = renditionsOf(at(1920, 1280), 'whole').map(({ name }) => name)
  assert.deepEqual(
    renditionsOf(at(1920, 1280), '3x2').map(({ name }) => name),
    whole,
  )
  assert.equal(whole.length, 18)
})

test('another focal point gives the cut files other names, and only them', () => {
  const names = (x: number) => new Set(everyRendition(at(2000, 1000, x)).map(({ name }) => name))
  const [left, right] = [names(100), names(900)]
  assert.ok(left.has('640.avif') && right.has('640.avif'))
  const shared = [...left].filter((name) => right.has(name))
  assert.ok(shared.every((name) => /^\d+\.\w+$/.test(name)))
  assert.ok(left.has('3x2-100-500-640.webp') && !right.has('3x2-100-500-640.webp'))
})
