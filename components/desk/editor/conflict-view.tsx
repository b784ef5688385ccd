'use client'
import { useEffect, useRef, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { Body } from '#components/reader/body.tsx'
import { Button } from '#components/ui/button.tsx'
import { Answers } from '#components/ui/dialog.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { inlineText, plainText, textBlocksIn } from '#domain/blocks.ts'
import type { Block } from '#domain/document.ts'
import { directionOf, type Locale } from '#domain/locales.ts'
import { type Difference, type DraftText, differencesOf, merged, type Side } from '#domain/merge.ts'
import type { Conflict } from './saved-text.ts'
import { WordsUnlike } from './word-changes.tsx'

interface ConflictViewProps {
  conflict: Conflict
  /** What both began with. */
  base: DraftText
  mine: DraftText
  locale: Locale
  onResolve: (text: DraftText) => void
}

/** Two people's texts side by side; each difference is decided, and nothing of either is lost. */
export function ConflictView({ conflict, base, mine, locale, onResolve }: ConflictViewProps) {
  const t = useTranslations('editor.conflict')
  const format = useFormatter()
  const heading = useRef<HTMLHeadingElement>(null)
  const { theirs, author, at } = conflict
  const differences = differencesOf(base, mine, theirs)
  const [choice, setChoice] = useState(
    () => new Map(differences.map(({ key, proposal }) => [key, proposal])),
  )
  useEffect(() => heading.current?.focus(), [])
  const chooseAll = (side: Side) => setChoice(new Map(differences.map(({ key }) => [key, side])))
  const when = format.dateTime(at, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <section className="grid gap-5" aria-labelledby="conflict-title">
      <h2 id="conflict-title" ref={heading} tabIndex={-1} className="section-title">
        {t('title')}
      </h2>
      <Notice tone="warning">
        <p>
          {t.rich('what', {
            name: () => <bdi>{author ?? t('program')}</bdi>,
            when: () => <time dateTime={at.toISOString()}>{when}</time>,
          })}
        </p>
        <p>{t('how', { count: differences.length })}</p>
      </Notice>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => chooseAll('mine')}>{t('allMine')}</Button>
        <Button onClick={() => chooseAll('theirs')}>{t('allTheirs')}</Button>
        <CopyButton text={mine} />
      </div>
      <ol className="grid gap-4">
        {differences.map((difference) => (
          <li key={difference.key}>
            <Choice
              difference={difference}
              locale={locale}
              side={choice.get(difference.key) ?? difference.proposal}
              onChoose={(side) => setChoice(new Map(choice).set(difference.key, side))}
            />
          </li>
        ))}
      </ol>
      <Answers>
        <Button look="primary" onClick={() => onResolve(merged(base, mine, theirs, choice))}>
          {t('resolve')}
        </Button>
        <p className="text-muted text-sm">{t('after')}</p>
      </Answers>
    </section>
  )
}

interface ChoiceProps {
  difference: Difference
  locale: Locale
  side: Side
  onChoose: (side: Side) => void
}

function Choice({ difference, locale, side, onChoose }: ChoiceProps) {
  const t = useTranslations('editor.conflict')
  const editor = useTranslations('editor')
  const name = difference.field
    ? editor(difference.field)
    : t(`kinds.${(difference.mine ?? difference.theirs)?.type ?? 'paragraph'}`)
  return (
    <fieldset className="conflict">
      <legend className="field-label px-1">
        {name}
        {difference.isContested && <span className="text-warning"> · {t('contested')}</span>}
      </legend>
      {(['mine', 'theirs'] as const).map((one) => (
        <div key={one} className="conflict-side">
          <label className="flex items-center gap-2 font-semibold text-sm">
            <input
              type="radio"
              className="size-4.5 accent-link"
              name={difference.key}
              checked={side === one}
              onChange={() => onChoose(one)}
            />
            {t(one)}
            {!difference.isContested && difference.proposal === one && (
              <span className="font-normal text-muted">{t('changed')}</span>
            )}
          </label>
          <div className="conflict-text" lang={locale} dir={directionOf(locale)}>
            <SideText difference={difference} side={one} language={locale} />
          </div>
        </div>
      ))}
    </fieldset>
  )
}

function SideText({
  difference,
  side,
  language,
}: {
  difference: Difference
  side: Side
  language: string
}) {
  const t = useTranslations('editor.conflict')
  const other = side === 'mine' ? 'theirs' : 'mine'
  const [text, against] = [wordsOf(difference[side]), wordsOf(difference[other])]
  const block = difference.field ? undefined : difference[side]
  if (!text && !block)
    return <em className="text-muted">{t(difference.field ? 'empty' : 'absent')}</em>
  if (block?.type === 'figure' || block?.type === 'ends') return <em>{t(`kinds.${block.type}`)}</em>
  if (text !== against) return <WordsUnlike text={text} other={against} language={language} />
  // The words are the same: what differs is how they are set or where they link.
  if (!block) return text
  return (
    <>
      <Body document={{ type: 'doc', content: [block] }} />
      {block.type === 'embed' && <bdi dir="ltr">{block.attrs.href}</bdi>}
    </>
  )
}

const wordsOf = (value: string | Block | undefined): string =>
  typeof value === 'string'
    ? value
    : (value ? textBlocksIn(value) : []).map((text) => inlineText(text.content)).join('\n')

/** For who would rather settle it elsewhere: the whole text, without marks. */
function CopyButton({ text }: { text: DraftText }) {
  const t = useTranslations('editor.conflict')
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    const words = [text.title, text.summary, plainText(text.body)].join('\n\n')
    await navigator.clipboard.writeText(words)
    setCopied(true)
  }
  return (
    <>
      <Button look="quiet" onClick={() => void copy()}>
        {t('copy')}
      </Button>
      <span role="status" className="self-center text-muted text-sm">
        {isCopied && t('copied')}
      </span>
    </>
  )
}
