import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { judgeScores, loadRecognizer, type Recognize } from './language.ts'
import type { Locale } from './locales.ts'

let recognize: Recognize
before(async () => {
  recognize = await loadRecognizer()
})

const TEXTS: Record<Locale, string> = {
  en: 'The ferry leaves the landing an hour before dawn, when the river is calm.',
  fr: 'Le bac quitte le débarcadère une heure avant l’aube, quand le fleuve est calme.',
  es: 'La balsa sale del embarcadero una hora antes del alba, cuando el río está en calma.',
  pt: 'O barco sai do cais uma hora antes do amanhecer, quando o rio está calmo.',
  de: 'Die Fähre verlässt den Anleger eine Stunde vor der Dämmerung, wenn der Fluss ruhig ist.',
  ar: 'تغادر المعدّية المرسى قبل الفجر بساعة، حين يكون النهر هادئًا.',
  ru: 'Паром отходит от причала за час до рассвета, когда река спокойна.',
  zh: '渡船在黎明前一小时离开渡口，那时河水平静。',
}

test('each language of the newsroom is recognised, whatever language was given', () => {
  for (const [locale, text] of Object.entries(TEXTS)) {
    const { kept, confidence, ...found } = recognize(text, locale === 'en' ? 'ru' : 'en')
    assert.deepEqual([found.locale, kept], [locale, undefined])
    assert.ok(confidence > 0.5 && confidence <= 1)
  }
})

test('a text too short to tell keeps the given language and says so', () => {
  for (const text of ['', '2016', 'COP 28', 'Nota breve', '开幕'])
    assert.deepEqual([recognize(text, 'pt').locale, recognize(text, 'pt').kept], ['pt', 'short'])
})

test('a text in a language the newsroom does not have keeps the given one and says so', () => {
  const foreign = [
    'La conferenza si apre oggi a Vienna con la partecipazione dei ministri',
    'De conferentie gaat vandaag open in Wenen',
    'Конференція відкривається сьогодні у Відні',
  ]
  for (const text of foreign)
    assert.deepEqual([recognize(text, 'de').locale, recognize(text, 'de').kept], ['de', 'foreign'])
})

test('two languages as likely as each other decide nothing', () => {
  const text = 'a text of more than twenty-four letters'
  assert.equal(judgeScores(text, 'pt', { es: 0.8, fr: 0.79 }, true).kept, 'unsure')
  assert.equal(judgeScores(text, 'pt', { es: 0.8, fr: 0.7 }, false).kept, 'unsure')
  assert.equal(judgeScores(text, 'pt', { es: 0.8, fr: 0.7 }, true).locale, 'es')
})
