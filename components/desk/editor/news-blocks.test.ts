import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Editor, type JSONContent } from '@tiptap/core'
import { Slice } from '@tiptap/pm/model'
import { EditorState, type Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { type Document, parseDocument } from '#domain/document.ts'
import { articleExtensions } from './schema.ts'

const asset = '0195b2a0-0000-7000-8000-000000000001'
const LABELS = { name: 'Title', caption: 'Caption' }
const paragraph = (id: string, text = '') => ({
  type: 'paragraph',
  attrs: { id },
  ...(text && { content: [{ type: 'text', text }] }),
})

/** An editor without a page; the cursor stands where the text says so. */
const open = (...content: JSONContent[]): Editor => edit(content)

function edit(content: JSONContent[], isTranslation = false): Editor {
  return new Editor({
    element: null,
    extensions: articleExtensions({
      storyUid: 'story',
      labels: {
        words: 'Words',
        attribution: 'Whose',
        picture: 'Picture',
        embed: LABELS,
        ends: 'Ends',
      },
      pictures: [],
      isTranslation,
    }),
    content: { type: 'doc', content },
  })
}
/** Without a page no plugin runs, so new blocks have no id yet (block-ids.test.ts). */
const bodyOf = (editor: Editor): Document =>
  parseDocument(JSON.parse(JSON.stringify(editor.getJSON()).replaceAll('"id":null', '"id":"new"')))
const kinds = (editor: Editor) => bodyOf(editor).content.map(({ type }) => type)

test('a paragraph becomes a quote’s words, keeps its id, and turns back', () => {
  const editor = open(paragraph('a', 'Nobody waits.'), paragraph('b', 'More'))
  editor.commands.setTextSelection(4)
  assert.equal(editor.commands.togglePullQuote(), true)
  const [quote] = bodyOf(editor).content
  assert.ok(quote?.type === 'pullQuote')
  assert.equal(quote.content[0].attrs.id, 'a')
  assert.equal(editor.state.selection.$from.parent.textContent, 'Nobody waits.')
  editor.commands.togglePullQuote()
  assert.deepEqual(kinds(editor), ['paragraph', 'paragraph'])
  assert.equal(bodyOf(editor).content[0]?.attrs.id, 'a')
})

test('what stands in a list or over several paragraphs is no quote to be set large', () => {
  const item = { type: 'listItem', attrs: { id: 'i' }, content: [paragraph('p', 'One')] }
  const editor = open(
    { type: 'bulletList', attrs: { id: 'l' }, content: [item] },
    paragraph('a', 'Two'),
    paragraph('b', 'Three'),
  )
  editor.commands.setTextSelection(4)
  assert.equal(editor.can().togglePullQuote(), false)
  editor.commands.selectAll()
  assert.equal(editor.can().togglePullQuote(), false)
})

test('an undone quote loses neither words nor name', () => {
  const editor = open({
    type: 'pullQuote',
    attrs: { id: 'q' },
    content: [paragraph('w', 'Nobody waits.'), paragraph('n', 'Ada, pilot')],
  })
  editor.commands.setTextSelection(3)
  editor.commands.togglePullQuote()
  assert.deepEqual(
    bodyOf(editor).content.map(({ attrs }) => attrs.id),
    ['w', 'n'],
  )
})

test('a text has one end: the tool sets it and takes it away', () => {
  const editor = open(paragraph('a', 'News'), paragraph('b', 'Notes'))
  editor.commands.setTextSelection(2)
  editor.commands.toggleEnds()
  assert.deepEqual(kinds(editor), ['paragraph', 'ends', 'paragraph'])
  editor.commands.toggleEnds()
  assert.deepEqual(kinds(editor), ['paragraph', 'paragraph'])
})

test('a picture goes below the paragraph one is in, and one can write on', () => {
  const editor = open(paragraph('a', 'News'))
  editor.commands.setTextSelection(2)
  editor.commands.insertPicture(asset)
  assert.deepEqual(kinds(editor), ['paragraph', 'figure', 'paragraph'])
  const { $from } = editor.state.selection
  assert.deepEqual([$from.index(0), $from.parent.textContent], [2, ''])
})

const FILM = 'https://vimeo.com/76979871'

test('a film takes the place of an empty line, waits for its title, and can lead elsewhere', () => {
  const editor = open(paragraph('a', 'News'), paragraph('b'))
  editor.commands.setTextSelection(7)
  assert.equal(editor.commands.insertEmbed(FILM), true)
  assert.deepEqual(kinds(editor), ['paragraph', 'embed', 'paragraph'])
  editor.commands.command(({ tr }) => Boolean(tr.insertText('Crossing')))
  editor.commands.insertEmbed('https://archive.org/details/crossing')
  const [, film] = bodyOf(editor).content
  assert.ok(film?.type === 'embed')
  assert.deepEqual(
    [film.attrs.href, film.content[0].content],
    ['https://archive.org/details/crossing', [{ type: 'text', text: 'Crossing' }]],
  )
})

test('what no provider of ours serves is no film', () => {
  const editor = open(paragraph('a', 'News'))
  for (const href of ['https://evil.example/embed', 'https://youtu.be/dQw4w9WgXcQ', 'javascript:1'])
    assert.equal(editor.commands.insertEmbed(href), false, href)
  assert.deepEqual(kinds(editor), ['paragraph'])
})

test('a translation makes no picture and no end of its own', () => {
  const ends = { type: 'ends', attrs: { id: 'e' } }
  const editor = edit([paragraph('a', 'Notícia'), ends], true)
  assert.equal('toggleEnds' in editor.commands, false)
  assert.equal('insertPicture' in editor.commands, false)
  editor.commands.setTextSelection(2)
  assert.equal(editor.commands.insertEmbed(FILM), true)
  assert.deepEqual(kinds(editor), ['paragraph', 'embed', 'ends'])
})

test('an address pasted on an empty line is the film, between words it stays words', () => {
  const paste = (editor: Editor, text: string) => {
    const event = { clipboardData: { getData: () => text } } as unknown as ClipboardEvent
    const view = { state: editor.state } as EditorView
    return editor.extensionManager.plugins.some(
      ({ props }) => props.handlePaste?.call({} as Plugin, view, event, Slice.empty) === true,
    )
  }
  const editor = open(paragraph('a', 'News'), paragraph('b'))
  editor.commands.setTextSelection(2)
  assert.equal(paste(editor, FILM), false)
  editor.commands.setTextSelection(7)
  assert.equal(paste(editor, 'https://films.example/1'), false)
  assert.equal(paste(editor, `${FILM}?share=copy`), true)
  assert.deepEqual(kinds(editor), ['paragraph', 'embed', 'paragraph'])
})

test('pictures and ends pasted into a translation are left out, its own come back', () => {
  const figure = { type: 'figure', attrs: { id: 'f', asset } }
  const source = open(figure, paragraph('b', 'Words'), { type: 'ends', attrs: { id: 'other' } })
  const translation = edit([paragraph('a', 'Notícia'), figure], true)
  const { doc } = source.state
  const { plugins } = translation.extensionManager
  const began = EditorState.create({ doc: translation.state.doc, plugins })
  const pasted = (state: EditorState) => {
    const view = { state, dragging: null } as EditorView
    const slice = Slice.fromJSON(translation.schema, doc.slice(0, doc.content.size).toJSON())
    const left = plugins.reduce(
      (rest, { props }) => props.transformPasted?.call({} as Plugin, rest, view, false) ?? rest,
      slice,
    )
    return left.content.content.map(({ type }) => type.name)
  }
  assert.deepEqual(pasted(began), ['paragraph'])
  const cut = began.apply(began.tr.delete(9, 10))
  assert.deepEqual(pasted(cut), ['figure', 'paragraph'])
})
