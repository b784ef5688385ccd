import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LOCALES } from '#domain/locales.ts'
import { DESK_MESSAGES, deskTranslator } from './desk.ts'

type Messages = { [key: string]: string | Messages }

const flat = (messages: Messages, path = ''): [key: string, text: string][] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : flat(value, `${path}${key}.`),
  )

/** The outermost braces of a text, each with the words before it. */
function braced(text: string): [before: string, body: string][] {
  const found: [string, string][] = []
  let depth = 0
  let start = 0
  let before = ''
  for (const [at, sign] of [...text].entries()) {
    if (sign === '{' && depth++ === 0) {
      before = [...text].slice(start, at).join('').trim()
      start = at + 1
    } else if (sign === '}' && --depth === 0) {
      found.push([before, [...text].slice(start, at).join('')])
      start = at + 1
    }
  }
  assert.equal(depth, 0, `braces of ${text}`)
  return found
}

interface Argument {
  name: string
  kind: string
  /** Of a plural: `one`, `other`, `=0` and the like. */
  arms: string[]
}

function argumentsOf(text: string): Argument[] {
  return braced(text).flatMap(([, body]) => {
    const [, name = '', kind = '', rest = ''] = /^(\w+)(?:, (\w+))?(?:, (.*))?$/s.exec(body) ?? []
    const arms = kind === 'plural' ? braced(rest) : []
    return [
      { name, kind, arms: arms.map(([arm]) => arm) },
      ...arms.flatMap(([, said]) => argumentsOf(said)),
    ]
  })
}

const sorted = (names: string[]) => [...new Set(names)].sort()
const tagsOf = (text: string) => [...text.matchAll(/<\/?\w+>/g)].map(([tag]) => tag).sort()
const namesOf = (text: string) => sorted(argumentsOf(text).map(({ name }) => name))
const kindsOf = (text: string) => sorted(argumentsOf(text).map(({ name, kind }) => name + kind))
const pluralsOf = (text: string) => argumentsOf(text).filter(({ kind }) => kind === 'plural')

const english = new Map(flat(DESK_MESSAGES.en))
/** What a newsroom counts; the form that French, Spanish and Portuguese keep for millions is idle. */
const COUNTS = [...Array(201).keys(), 1_000, 10_001]

for (const locale of LOCALES) {
  const messages = flat(DESK_MESSAGES[locale])

  test(`${locale} says everything at the desk that English says, in its order`, () => {
    assert.deepEqual(
      messages.map(([key]) => key),
      [...english.keys()],
    )
    for (const [key, text] of messages) assert.ok(text.trim(), `${key} is empty`)
  })

  test(`${locale} puts in the same things as English, set in the same elements`, () => {
    for (const [key, text] of messages) {
      const original = english.get(key) ?? ''
      assert.deepEqual(tagsOf(text), tagsOf(original), key)
      assert.deepEqual(kindsOf(text), kindsOf(original), key)
    }
  })

  test(`${locale} has the form of its own for every count that English tells apart`, () => {
    const rules = new Intl.PluralRules(locale)
    const forms: readonly string[] = rules.resolvedOptions().pluralCategories
    for (const [key, text] of messages) {
      const originals = pluralsOf(english.get(key) ?? '')
      for (const { name, arms } of pluralsOf(text)) {
        for (const arm of arms) assert.match(arm, RegExp(`^(=\\d|${forms.join('|')})$`), key)
        if (!originals.find((one) => one.name === name)?.arms.includes('one')) continue
        for (const count of COUNTS)
          assert.ok(
            arms.includes(`=${count}`) || arms.includes(rules.select(count)),
            `${key}: ${name} ${count}`,
          )
      }
    }
  })

  test(`${locale} can be said at the desk with every count`, () => {
    for (const [key, text] of messages) {
      const [namespace = '', ...path] = key.split('.')
      const words = deskTranslator(locale, namespace as 'shell')
      const say = words.markup as unknown as (key: string, values: object) => string
      const tags = tagsOf(text).map((tag) => [tag.replace(/\W/g, ''), () => 'T'])
      for (const count of pluralsOf(text).length > 0 ? COUNTS : [7]) {
        const values = namesOf(text).map((name) => [name, count])
        const said = say(path.join('.'), Object.fromEntries([...tags, ...values]))
        assert.doesNotMatch(said, /[{}<>]|undefined/, key)
      }
    }
  })
}
