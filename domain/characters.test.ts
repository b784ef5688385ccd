import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oneLine, runOfText, severalLines, xmlCharacters } from './characters.ts'

test('a headline keeps its words and no control character', () => {
  assert.equal(oneLine(' A\u0001 \u001b[31mred\n\tline\u009b2J\u0000\ufffe '), 'A [31mred line2J')
})

test('a run of text within a paragraph has no line of its own', () => {
  assert.equal(
    runOfText(' One\u0000\u001b[2J\r\ntwo\u000bthree\u0085\ud800\tfour '),
    ' One[2J two three \ufffd four ',
  )
})

test('a no-break space and the joiners of scripts stay', () => {
  const words = 'Titre\u00a0: می\u200cخواهم'
  assert.equal(oneLine(words), words)
})

test('several lines stay several, however a form breaks them', () => {
  assert.equal(severalLines(' One.\r\n\r\nTwo\u0007\rthree. '), 'One.\n\nTwo\nthree.')
})

test('a feed loses the characters that would make it unreadable, and no other', () => {
  assert.equal(
    xmlCharacters('<a>\u0000\u0008\ud800\uffff\t\n\u{1f6f6}</a>'),
    '<a>\ufffd\t\n\u{1f6f6}</a>',
  )
})
