import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BrandFace, type BrandFont, faceOfWeight, facesFor } from './brand-font.ts'
import { brandStyle } from './brand-style.ts'
import { LOCALES } from './locales.ts'

const slice = (name: string) => ({ name, file: `${name}-0.woff2`, ranges: 'U+1', bytes: 1 })

/** Runs half again as wide as Times New Roman in Latin texts. */
const face = (changes: Partial<BrandFace> = {}): BrandFace => ({
  kind: 'font',
  path: '/media/a',
  family: 'House',
  style: 'Regular',
  weights: [400, 700],
  isItalic: false,
  isSerif: true,
  embedding: 'installable',
  scripts: ['latin', 'cyrillic'],
  ascent: 1.2,
  descent: -0.3,
  lineGap: 0,
  widths: { latin: [0.59925, 0.6405], cyrillic: [0.5, 0.55] },
  slices: ['latin-ext', 'latin', 'cyrillic-ext', 'cyrillic'].map(slice),
  ...changes,
})
const font = (use: BrandFont['use'], ...faces: BrandFace[]): BrandFont => ({ use, faces })
const cssOf = (brand: BrandFont, locale: (typeof LOCALES)[number]) =>
  brandStyle(brand, locale)?.css ?? ''
const filesIn = (css: string) => [...css.matchAll(/url\(([^)]+)\)/g)].map(([, file]) => file)

test('a page declares what its script needs, and loads one file ahead', () => {
  const brand = font('headlines', face())
  const en = brandStyle(brand, 'en')
  assert.deepEqual(en?.preloads, ['/media/a/latin-0.woff2'])
  assert.deepEqual(filesIn(en?.css ?? ''), ['/media/a/latin-ext-0.woff2', '/media/a/latin-0.woff2'])
  const ru = brandStyle(brand, 'ru')
  assert.deepEqual(ru?.preloads, ['/media/a/cyrillic-0.woff2'])
  // The script's own comes last: browsers ask it first for what two of them hold.
  assert.equal(filesIn(ru?.css ?? '').at(-1), '/media/a/cyrillic-0.woff2')
})

test('a language the font can’t set has nothing of it in its pages', () => {
  for (const locale of ['ar', 'zh'] as const)
    assert.equal(brandStyle(font('text', face()), locale), undefined)
  const italic = face({ isItalic: true })
  for (const locale of LOCALES) assert.equal(brandStyle(font('text', italic), locale), undefined)
})

test('words of another script on the page keep the faces of their own', () => {
  const css = cssOf(font('text', face()), 'en')
  const able = css.slice(css.lastIndexOf('}:lang') + 1)
  for (const locale of LOCALES)
    assert.equal(able.includes(`:lang(${locale})`), !['ru', 'ar', 'zh'].includes(locale), locale)
})

test('the fallback is stretched to the font’s width and height', () => {
  const css = cssOf(font('headlines', face()), 'en')
  assert.match(css, /font-family:Brand1;src:local\("Times New Roman Bold"\)/)
  assert.match(
    css,
    /size-adjust:150%;ascent-override:80%;descent-override:20%;line-gap-override:0%/,
  )
  assert.match(css, /--headline:Brand,Brand1,Brand2,var\(--serif\)\}/)
  assert.doesNotMatch(css, /--text/)
})

test('texts have a fallback of their own weight', () => {
  const css = cssOf(font('text', face()), 'en')
  const local = [
    ...css.matchAll(/local\("(Times New Roman(?: Bold)?)"\)[^}]*?font-weight:([\d ]+)/g),
  ]
  assert.deepEqual(
    local.map(([, name, weight]) => [name, weight]),
    [
      ['Times New Roman', '1 500'],
      ['Times New Roman Bold', '501 1000'],
    ],
  )
  assert.match(css, /--text:Brand,Brand1,Brand2,var\(--serif\)/)
})

test('without a fallback of known width the page waits for no font, and nothing moves', () => {
  const arabic = face({ family: 'Naskh', path: '/media/b', scripts: ['arabic'], widths: {} })
  const brand = font('text', face(), { ...arabic, slices: [slice('arabic')] })
  const { css = '', preloads } = brandStyle(brand, 'ar') ?? {}
  assert.deepEqual(preloads, ['/media/b/arabic-0.woff2'])
  assert.doesNotMatch(css, /swap|local/)
  assert.match(css, /font-display:optional/)
  // Latin words in Arabic texts are set in the family that has them.
  assert.ok(filesIn(css).includes('/media/a/latin-0.woff2'))
  assert.match(cssOf(brand, 'en'), /font-display:swap/)
})

test('a script’s weights are chosen among the files that have it', () => {
  const bold = face({ path: '/media/b', weights: [700, 700], scripts: ['latin'] })
  const css = cssOf(font('text', face({ weights: [400, 400] }), bold), 'ru')
  const familyOf = (file: string) => new RegExp(`font-family:(\\w+);[^}]*${file}`).exec(css)?.[1]
  assert.equal(familyOf('/media/a/cyrillic-0'), 'Brand')
  assert.equal(familyOf('/media/b/latin-0'), 'BrandLatin')
  assert.match(css, /--text:Brand,BrandLatin,Brand1,Brand2,var\(--serif\)/)
})

test('of several files those are declared that a text on the page is set in', () => {
  const styles = [
    face({ weights: [300, 300], path: '/media/light' }),
    face({ weights: [400, 400], path: '/media/regular' }),
    face({ weights: [700, 700], path: '/media/bold' }),
    face({ weights: [400, 400], path: '/media/italic', isItalic: true }),
  ]
  const named = (use: BrandFont['use']) =>
    new Set(filesIn(cssOf(font(use, ...styles), 'en')).map((file) => file?.split('/')[2]))
  assert.deepEqual([...named('headlines')], ['bold'])
  assert.deepEqual([...named('text')], ['regular', 'bold', 'italic'])
  assert.deepEqual(brandStyle(font('text', ...styles), 'en')?.preloads, [
    '/media/bold/latin-0.woff2',
    '/media/regular/latin-0.woff2',
  ])
})

test('the family that was brought first sets a script', () => {
  const other = face({ family: 'Other', path: '/media/b' })
  assert.deepEqual(
    facesFor([face(), other, face({ path: '/media/c' })], 'latin').map(({ path }) => path),
    ['/media/a', '/media/c'],
  )
})

test('a weight is looked for as browsers look for it', () => {
  const pick = (wanted: number, ...weights: number[]) =>
    faceOfWeight(
      weights.map((weight) => ({ weights: [weight, weight] as [number, number] })),
      wanted,
    )?.weights[0]
  assert.equal(pick(400, 300, 500, 600), 500)
  assert.equal(pick(400, 100, 600), 100)
  assert.equal(pick(650, 600, 900), 900)
  assert.equal(pick(650, 300, 600), 600)
  assert.equal(pick(650), undefined)
})
