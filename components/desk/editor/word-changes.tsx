import { useTranslations } from 'use-intl/react'
import { diffWords } from '#domain/word-diff.ts'

interface WordChangesProps {
  before: string
  after: string
  /** The language of the words. */
  language: string
  /** Which changes to show; both by default. */
  show?: 'removed' | 'added'
}

/** Two versions of a text as one, word by word: what went is struck out, what came is underlined. */
export function WordChanges({ before, after, language, show }: WordChangesProps) {
  const t = useTranslations('editor.diff')
  return diffWords(before, after, language)
    .filter(({ kind }) => kind === 'same' || show === undefined || kind === show)
    .map(({ kind, text }, index) => {
      // Parts have no identity but their place, and the list is made anew with every change.
      const key = `${index} ${kind}`
      if (kind === 'same') return <span key={key}>{text}</span>
      const Element = kind === 'removed' ? 'del' : 'ins'
      return (
        <Element key={key} className={`diff-${kind}`}>
          <span className="sr-only">{t(kind)} </span>
          {text}
          <span className="sr-only"> {t('end')}</span>
        </Element>
      )
    })
}
