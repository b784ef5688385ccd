import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

/**
 * The rooms and what each may import. A file belongs to the room with the longest name that fits
 * it; what isn't listed is not allowed.
 */
const ARROWS: Record<string, readonly string[]> = {
  'server.ts': ['press', 'jobs', 'db', 'env.ts'],
  press: ['press', 'cards', 'db', 'domain', 'messages'],
  jobs: ['jobs', 'cards', 'mail', 'db', 'domain', 'env.ts'],
  mail: ['mail', 'i18n', 'domain', 'env.ts'],
  cards: ['cards', 'i18n/dates.ts', 'domain'],
  db: ['db', 'domain'],
  domain: ['domain'],
  'env.ts': [],
  'auth.ts': ['db', 'domain', 'env.ts'],
  app: ['app', 'components', 'i18n', 'auth.ts', 'db', 'domain', 'env.ts'],
  'app/(readers)': [
    'app/(readers)',
    'components/reader',
    'i18n',
    'db/public.ts',
    'domain',
    'env.ts',
  ],
  components: ['components', 'i18n', 'domain'],
  'components/ui': ['components/ui'],
  'components/reader': ['components/reader', 'i18n', 'domain'],
  i18n: ['i18n', 'domain', 'messages'],
  bin: ['bin', 'jobs', 'db', 'domain', 'env.ts', 'server.ts'],
  'bin/bench.ts': ['bin', 'db'],
  'bin/bench': ['bin', 'jobs', 'db', 'domain', 'env.ts', 'server.ts'],
  e2e: ['e2e', 'bin', 'mail/testing', 'db', 'domain', 'i18n', 'messages'],
}
/** Rooms that may name a type of the database, as long as nothing of it is left at run time. */
const TYPES_OF_DB = ['components']
/** Packages, and the rooms that may use them. */
const PACKAGES: [name: RegExp, rooms: readonly string[]][] = [
  [/^next(\/|$)/, ['app', 'components', 'auth.ts', 'server.ts', 'next.config.ts']],
  [/^next-auth(\/|$)/, ['app', 'auth.ts']],
  [/^react(-dom)?(\/|$)/, ['app', 'components', 'i18n', 'auth.ts']],
  [/^drizzle-orm(\/|$)/, ['db']],
  [/^wawoff2$/, ['cards', 'db/media']],
  [/^nodemailer(\/|$)/, ['mail']],
  [/^(better-sqlite3|pg|@electric-sql\/pglite|node:sqlite)$/, ['db']],
  // Readers of files from outside, which run in a process of their own; cards are our own drawing.
  [/^sharp$/, ['db/media', 'cards', 'bin/sample-media.ts']],
  [/^(file-type|exifreader|unpdf|harfbuzzjs|subset-font)$/, ['db/media']],
]
const LONGEST = 300

const root = fileURLToPath(new URL('..', import.meta.url))
const files = globSync('**/*.{ts,tsx,mjs}', {
  cwd: root,
  exclude: (name) =>
    name === 'next-env.d.ts' ||
    /^(node_modules|\.next.*|\.git|data|test-results|playwright-report)$/.test(name),
}).map((file) => file.split(path.sep).join('/'))
const textOf = new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]))

interface Import {
  from: string
  /** A file of ours, or the name of a package. */
  to: string
  isOurs: boolean
  isType: boolean
}

const STATIC = /^(?:import|export)\s+(type\s)?\s*(?:([^'";]*?)\s*from\s+)?'([^']+)'/gm
const DYNAMIC = /\bimport\(\s*'([^']+)'/g

const imports: Import[] = files.flatMap((from) => {
  const text = textOf.get(from) ?? ''
  const found = [...text.matchAll(STATIC)].map(([, type, names = '', to = '']) => ({
    to,
    isType: type !== undefined || /^\{\s*type\s[^,}]*(,\s*type\s[^,}]*)*,?\s*\}$/.test(names),
  }))
  const later = [...text.matchAll(DYNAMIC)].map(([, to = '']) => ({ to, isType: false }))
  return [...found, ...later].map(({ to, isType }) => {
    const isOurs = /^[.#]/.test(to)
    const place = to.startsWith('#') ? to.slice(1) : path.posix.join(path.posix.dirname(from), to)
    return { from, to: isOurs ? place : to, isOurs, isType }
  })
})

const isIn = (file: string, room: string) => file === room || file.startsWith(`${room}/`)
const roomOf = (file: string) =>
  Object.keys(ARROWS)
    .filter((room) => isIn(file, room))
    .sort((a, b) => b.length - a.length)[0]
const told = ({ from, to }: Import) => `${from} ► ${to}`

/** Settings of tools at the top; they import nothing of ours. */
const isSetting = (file: string) => /^[\w-]+\.(config\.)?(ts|mjs)$/.test(file) && !roomOf(file)

test('the imports are found', () => {
  const given = new Set(imports.map(told))
  for (const arrow of [
    'server.ts ► press/door.ts',
    'bin/dateline.ts ► bin/commands/import.ts',
    'db/open.ts ► db/engines/sqlite.ts',
  ])
    assert.ok(given.has(arrow), arrow)
  assert.ok(imports.length > files.length)
})

test('every file lies in a room', () => {
  assert.deepEqual(
    files.filter((file) => !roomOf(file) && !isSetting(file)),
    [],
  )
})

test('imports follow the arrows', () => {
  const wrong = imports.filter(({ from, to, isOurs, isType }) => {
    if (!isOurs || to.endsWith('.css')) return false
    const room = roomOf(from) ?? ''
    if (isType && TYPES_OF_DB.includes(room.split('/')[0] ?? '') && isIn(to, 'db')) return false
    return !ARROWS[room]?.some((allowed) => isIn(to, allowed))
  })
  assert.deepEqual(wrong.map(told), [])
})

test('frameworks and drivers stay in their rooms', () => {
  const wrong = imports.filter(({ from, to, isOurs }) => {
    if (isOurs || from.endsWith('.test.ts')) return false
    const rule = PACKAGES.find(([name]) => name.test(to))
    return rule && !rule[1].some((room) => isIn(from, room))
  })
  assert.deepEqual(wrong.map(told), [])
})

test('what Node runs as it stands imports no component', () => {
  const wrong = imports.filter(({ from, to }) => {
    const isNodes = [
      'server.ts',
      'press',
      'jobs',
      'mail',
      'cards',
      'db',
      'domain',
      'bin',
      'env.ts',
    ].some((room) => isIn(from, room))
    return isNodes && to.endsWith('.tsx')
  })
  assert.deepEqual(wrong.map(told), [])
})

test('no file imports itself, by whatever way round', () => {
  const next = Map.groupBy(
    imports.filter(({ isOurs, isType }) => isOurs && !isType),
    ({ from }) => from,
  )
  const done = new Set<string>()
  const cycles: string[] = []
  const walk = (file: string, way: readonly string[]) => {
    if (way.includes(file)) cycles.push([...way.slice(way.indexOf(file)), file].join(' ► '))
    else if (!done.has(file)) for (const { to } of next.get(file) ?? []) walk(to, [...way, file])
    done.add(file)
  }
  for (const file of files) walk(file, [])
  assert.deepEqual(cycles, [])
})

test('browsers are sent the words of one language', () => {
  const inBrowsers = files.filter((file) => textOf.get(file)?.startsWith("'use client'"))
  assert.ok(inBrowsers.length > 0)
  const reached = new Set(inBrowsers)
  for (const file of reached)
    for (const { from, to, isOurs, isType } of imports) {
      const isAction = textOf.get(to)?.startsWith("'use server'")
      if (from === file && isOurs && !isType && !isAction) reached.add(to)
    }
  assert.ok(reached.has('components/desk/words.tsx'))
  assert.deepEqual(
    [...reached].filter((file) => ['i18n/desk.ts', 'i18n/reader.ts'].includes(file)),
    [],
  )
})

test('reader pages wait for their data: a placeholder would turn 404 into 200', () => {
  const readers = files.filter(
    (file) => isIn(file, 'app/(readers)') || isIn(file, 'components/reader'),
  )
  assert.ok(readers.length > 0)
  const wrong = readers.filter(
    (file) => /\/loading\.tsx$/.test(file) || /\bSuspense\b/.test(textOf.get(file) ?? ''),
  )
  assert.deepEqual(wrong, [])
})

test('reader pages carry no code for the browser', () => {
  const readers = files.filter(
    (file) => isIn(file, 'app/(readers)') || isIn(file, 'components/reader'),
  )
  const wrong = readers.filter((file) =>
    /^'use client'|\bnext\/(link|script|image)'/m.test(textOf.get(file) ?? ''),
  )
  assert.deepEqual(wrong, [])
})

test(`no file is longer than ${LONGEST} lines`, () => {
  const wrong = [...textOf].filter(([, text]) => text.split('\n').length - 1 > LONGEST)
  assert.deepEqual(
    wrong.map(([file]) => file),
    [],
  )
})
