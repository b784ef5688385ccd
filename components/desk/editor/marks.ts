import { Mark } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { directionOfTag, isLanguageTag } from '#domain/language-tags.ts'
import { hrefFromTyped, isSafeHref } from '#domain/links.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    link: {
      setLink: (href: string) => ReturnType
      unsetLink: () => ReturnType
    }
    lang: {
      setLang: (lang: string) => ReturnType
      unsetLang: () => ReturnType
    }
  }
}

/** A link with an address and nothing else; what may be an address is domain/links.ts's to say. */
export const Link = Mark.create({
  name: 'link',
  priority: 1_000,
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = element.getAttribute('href') ?? ''
        return isSafeHref(href) ? { href } : false
      },
    },
  ],
  renderHTML: ({ HTMLAttributes: { href } }) => ['a', { href, rel: 'noopener' }, 0],
  addCommands() {
    const { name } = this
    return {
      setLink:
        (href) =>
        ({ commands }) =>
          isSafeHref(href) && commands.setMark(name, { href }),
      unsetLink:
        () =>
        ({ commands }) =>
          commands.unsetMark(name, { extendEmptyMarkRange: true }),
    }
  },
  addProseMirrorPlugins() {
    const { editor, type } = this
    return [
      new Plugin({
        props: {
          /** An address pasted over words links them. */
          handlePaste: (view, event) => {
            const text = event.clipboardData?.getData('text/plain').trim() ?? ''
            const isAddress = /^(https?:\/\/|mailto:)\S+$/.test(text)
            const href = isAddress ? hrefFromTyped(text) : undefined
            const { empty, $from, $to } = view.state.selection
            if (!href || empty || !$from.sameParent($to)) return false
            return editor.commands.setMark(type, { href })
          },
        },
      }),
    ]
  },
})

/** Words in another language than the article's: read aloud, hyphenated and set by its rules. */
export const Lang = Mark.create({
  name: 'lang',
  addAttributes: () => ({ lang: { default: null } }),
  /** Only our own marks: word processors put a language on everything. */
  parseHTML: () => [
    {
      tag: 'span[data-lang]',
      getAttrs: (element) => {
        const lang = element.getAttribute('data-lang') ?? ''
        return isLanguageTag(lang) ? { lang } : false
      },
    },
  ],
  renderHTML: ({ HTMLAttributes: { lang } }) => [
    'span',
    { lang, dir: directionOfTag(lang), 'data-lang': lang },
    0,
  ],
  addCommands() {
    const { name } = this
    return {
      setLang:
        (lang) =>
        ({ commands }) =>
          isLanguageTag(lang) && commands.setMark(name, { lang }),
      unsetLang:
        () =>
        ({ commands }) =>
          commands.unsetMark(name, { extendEmptyMarkRange: true }),
    }
  },
})
