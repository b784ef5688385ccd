import {
  Ban,
  Check,
  CircleDashed,
  Eye,
  Globe,
  Hourglass,
  type LucideIcon,
  Pencil,
  RotateCcw,
  TriangleAlert,
} from 'lucide-react'
import { Badge } from '#components/ui/badge.tsx'
import { classes } from '#components/ui/classes.ts'
import type { Tone } from '#components/ui/notice.tsx'
import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import type { PublicState, WorkState } from '#domain/workflow.ts'
import { deskTranslator } from '#i18n/desk.ts'

interface Look {
  Icon: LucideIcon
  tone?: Tone
}

export const WORK_LOOKS: Record<WorkState, Look> = {
  none: { Icon: CircleDashed },
  requested: { Icon: Hourglass },
  draft: { Icon: Pencil, tone: 'info' },
  in_review: { Icon: Eye, tone: 'warning' },
  changes_requested: { Icon: RotateCcw, tone: 'danger' },
  approved: { Icon: Check, tone: 'success' },
}

const PUBLIC_LOOKS: Record<PublicState, Look> = {
  never: { Icon: CircleDashed },
  live: { Icon: Globe, tone: 'success' },
  withdrawn: { Icon: TriangleAlert, tone: 'warning' },
  gone: { Icon: Ban, tone: 'danger' },
}

/** Where the working copy is. */
export function WorkBadge({ state, locale }: { state: WorkState; locale: Locale }) {
  const { Icon, tone } = WORK_LOOKS[state]
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {deskTranslator(locale, 'states')(`work.${state}`)}
    </Badge>
  )
}

/** What readers see. */
export function PublicBadge({ state, locale }: { state: PublicState; locale: Locale }) {
  const { Icon, tone } = PUBLIC_LOOKS[state]
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {deskTranslator(locale, 'states')(`public.${state}`)}
    </Badge>
  )
}

interface LanguageChipProps {
  article: { locale: Locale; workState: WorkState; publicState: PublicState; unitsStale: number }
  /** The desk's language. */
  locale: Locale
}

/**
 * One language of a story in the width of a few letters: its frame says what readers see, its
 * sign where the work is, its number how many blocks are out of date.
 */
export function LanguageChip({ article, locale }: LanguageChipProps) {
  const { Icon, tone } = WORK_LOOKS[article.workState]
  const words = chipWords(article, locale)
  return (
    <span className={`chip chip-${article.publicState}`} title={words}>
      <span aria-hidden className="chip-code">
        {article.locale}
      </span>
      {article.workState !== 'none' && (
        <Icon aria-hidden className={classes('size-3.5', tone && `tone-${tone}`)} />
      )}
      {article.unitsStale > 0 && (
        <span aria-hidden className="chip-stale">
          {article.unitsStale}
        </span>
      )}
      <span className="sr-only">{words}</span>
    </span>
  )
}

function chipWords({ locale: of, ...article }: LanguageChipProps['article'], locale: Locale) {
  const t = deskTranslator(locale, 'states')
  const facts = [
    t(`public.${article.publicState}`),
    ...(article.workState === 'none' ? [] : [t(`work.${article.workState}`)]),
    ...(article.unitsStale > 0 ? [t('stale', { count: article.unitsStale })] : []),
  ]
  return t('chip', { language: LOCALE_FACTS[of].endonym, facts: facts.join(t('comma')) })
}
