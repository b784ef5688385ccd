import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openContact } from './contact.ts'

test('the last known address stays when the database is gone', async () => {
  const answers = ['help@news.example', new Error('gone'), 'desk@news.example']
  const contact = openContact(async () => {
    const answer = answers.shift()
    if (answer instanceof Error) throw answer
    return answer ?? ''
  })
  assert.equal(contact.known(), '')
  await contact.look()
  assert.equal(contact.known(), 'help@news.example')
  await contact.look()
  assert.equal(contact.known(), 'help@news.example')
  await contact.look()
  assert.equal(contact.known(), 'desk@news.example')
  contact.close()
})
