import { Check, Copy, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { isBlank, linksIn } from '#domain/blocks.ts'
import type { Inline } from '#domain/document.ts'
import { isLine } from './draft.ts'
import { linksOf, withLink } from './links.ts'
import type { RowProps } from './row.tsx'

/** What can be done with a row besides writing in it, as far as it applies. */
export function RowHelp({ row, words, state, isConfirmed, isLeftOut, actions }: RowProps) {
  const t = useTranslations('translation')
  const isEmpty = typeof words === 'string' ? !words.trim() : isBlank(words)
  const copy = () =>
    actions.write(row.key, isLine(row) ? row.source.text : (row.source.content ?? []))
  const missing =
    typeof words === 'string' || isEmpty
      ? []
      : linksOf(row.source).filter(({ href }) => !linksIn(words).includes(href))
  const mayConfirm = isConfirmed || (state === 'stale' && !isEmpty)
  const mayLeaveOut = isEmpty && row.key !== 'title' && !isConfirmed
  return (
    <div className="unit-help">
      {mayConfirm && !isEmpty && (
        <Button
          look={isConfirmed ? 'quiet' : 'secondary'}
          aria-pressed={isConfirmed}
          icon={<Check aria-hidden />}
          onClick={() => actions.confirm(row.key, !isConfirmed)}
        >
          {t('stillRight')}
        </Button>
      )}
      {isEmpty && !isLeftOut && (
        <Button look="quiet" icon={<Copy aria-hidden />} onClick={copy}>
          {t('copySource')}
        </Button>
      )}
      {mayLeaveOut && state !== 'done' && (
        <Button look="quiet" onClick={() => actions.confirm(row.key, true)}>
          {t(isLeftOut ? 'stillLeftOut' : 'leaveOut')}
        </Button>
      )}
      {isEmpty && isConfirmed && (
        <Button look="quiet" onClick={() => actions.confirm(row.key, false)}>
          {t('translateAfterAll')}
        </Button>
      )}
      {missing.map((link) => (
        <Button
          key={link.href}
          look="quiet"
          title={link.href}
          icon={<TriangleAlert aria-hidden className="text-warning" />}
          onClick={() => actions.write(row.key, withLink(words as Inline[], link))}
        >
          {t.rich('missingLink', { words: () => <bdi>{link.words}</bdi> })}
        </Button>
      ))}
    </div>
  )
}
