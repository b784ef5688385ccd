import { useTranslations } from 'use-intl/react'
import { diffWords } from '#domain/word-diff.ts'

interface TextsProps {
  before: string
  after: string
  /** The language of the words. */
  language: string
}

/** Two versions of a text as one, word by word: what went is struck out, what came is underlined. */
export function WordChanges({ before, after, language }: TextsProps) {
  const t = useTranslations('editor.diff')
  return diffWords(before, after, language).map(({ kind, text }, index) => {
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

/** One text, with the words marked that the other one has differently. */
export function WordsUnlike({
  text,
  other,
  language,
}: {
  text: string
  other: string
  language: string
}) {
  return diffWords(other, text, language)
    .filter(({ kind }) => kind !== 'removed')
    .map(({ kind, text: words }, index) => {
      const key = `${index} ${kind}`
      if (kind === 'same') return <span key={key}>{words}</span>
      return (
        <mark key={key} className="diff-added">
          {words}
        </mark>
      )
    })
}
