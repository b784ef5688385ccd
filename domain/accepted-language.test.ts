import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acceptedLanguage } from './accepted-language.ts'

test('the best liked language that we speak is chosen, whatever its region', () => {
  assert.equal(acceptedLanguage('pt-BR,pt;q=0.9,en;q=0.8'), 'pt')
  assert.equal(acceptedLanguage('nl, en;q=0.3, ar-EG;q=0.7'), 'ar')
  assert.equal(acceptedLanguage('fr;q=0, zh-Hans-CN;q=0.1'), 'zh')
})

test('where none is spoken, or nothing sensible asked, it is the default', () => {
  for (const header of ['', 'nl', '*', ';;;,,,=', 'fr;q=x', 'de;q=0'])
    assert.equal(acceptedLanguage(header), 'en', header)
})
