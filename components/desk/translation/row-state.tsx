import { Check, CircleDashed, CircleSlash, type LucideIcon, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { WordChanges } from '#components/desk/editor/word-changes.tsx'
import { Badge } from '#components/ui/badge.tsx'
import type { Tone } from '#components/ui/notice.tsx'
import { directionOf, type Locale } from '#domain/locales.ts'
import type { RowState, TranslationRow } from '#domain/translation.ts'
import type { RowProps } from './row.tsx'

/** What the source said when this was translated, and what it says now. */
export function RowChanges({ row, language }: { row: TranslationRow; language: Locale }) {
  const t = useTranslations('translation')
  if (!row.basis) return null
  const { text, links } = row.basis
  const newLinks = row.source.links.filter((href) => !links.includes(href))
  return (
    <div className="unit-changes">
      <p className="font-semibold text-sm">{t('changed')}</p>
      <p className="article-text unit-words" lang={language} dir={directionOf(language)}>
        <WordChanges before={text} after={row.source.text} language={language} />
      </p>
      {newLinks.map((href) => (
        <p key={href} className="text-sm">
          {t.rich('newLink', { href: () => <bdi dir="ltr">{href}</bdi> })}
        </p>
      ))}
    </div>
  )
}

const LOOKS: Record<RowState | 'leftOut', { Icon: LucideIcon; tone: Tone | undefined }> = {
  empty: { Icon: CircleDashed, tone: undefined },
  done: { Icon: Check, tone: 'success' },
  stale: { Icon: TriangleAlert, tone: 'warning' },
  leftOut: { Icon: CircleSlash, tone: 'info' },
}

/** How a row stands, in words and a sign. */
export function RowBadge({ row, state, isLeftOut }: Pick<RowProps, 'row' | 'state' | 'isLeftOut'>) {
  const t = useTranslations('translation.states')
  const isUncompared = state === 'stale' && !row.basis
  const name = isLeftOut && state === 'done' ? 'leftOut' : state
  const { Icon, tone } = LOOKS[name]
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      <span id={`state-${row.key}`}>{t(isUncompared ? 'uncompared' : name)}</span>
    </Badge>
  )
}
