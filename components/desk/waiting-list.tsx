import Link from 'next/link'
import type { WaitingGroup, WaitingItem, WaitingKind } from '#db/waiting.ts'
import type { Locale } from '#domain/locales.ts'
import { formatAge } from '#i18n/ages.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { STORIES, storyPath, writePath } from './desk-paths.ts'
import { Title } from './title.tsx'
import { LanguageCode, LanguageName } from './words.tsx'

interface WaitingListProps {
  groups: Partial<Record<WaitingKind, WaitingGroup>>
  locale: Locale
  now: Date
}

/** What waits for a person, by kind, each line leading to where the work is done. */
export function WaitingList({ groups, locale, now }: WaitingListProps) {
  const t = deskTranslator(locale, 'waiting')
  const kinds = Object.entries(groups) as [WaitingKind, WaitingGroup][]
  if (kinds.length === 0) {
    return (
      <div className="grid justify-items-start gap-2 border-rule border-y py-10">
        <p className="section-title">{t('empty')}</p>
        <p className="text-muted">{t('emptyHint')}</p>
        <Link href={STORIES} prefetch={false} className="link">
          {t('toStories')}
        </Link>
      </div>
    )
  }
  return kinds.map(([kind, { items, hasMore }]) => (
    <section key={kind} aria-labelledby={kind} className="grid gap-2">
      <div>
        <h2 id={kind} className="section-title">
          {t(`kinds.${kind}.title`)}{' '}
          <span className="count">
            {hasMore ? t('many', { count: items.length }) : items.length}
          </span>
        </h2>
        <p className="text-muted">{t(`kinds.${kind}.hint`)}</p>
      </div>
      <ul className="border-rule border-t">
        {items.map((item) => (
          <li key={item.articleUid} className="row waiting-row">
            <LanguageCode locale={item.locale} />
            <Link href={pathOf(kind, item)} prefetch={false} className="row-title">
              <Title title={item.title} titleLocale={item.titleLocale} deskLocale={locale} />
            </Link>
            <Facts item={item} locale={locale} />
            <time dateTime={item.updatedAt.toISOString()} className="text-muted text-sm">
              {formatAge(item.updatedAt, now, locale)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  ))
}

function Facts({ item, locale }: { item: WaitingItem; locale: Locale }) {
  const states = deskTranslator(locale, 'states')
  const t = deskTranslator(locale, 'waiting')
  return (
    <p className="text-muted text-sm">
      {item.isTranslation
        ? t.rich('translatedFrom', { language: () => <LanguageName locale={item.sourceLocale} /> })
        : t('original')}
      {item.unitsStale > 0 && (
        <span className="block text-warning">{states('stale', { count: item.unitsStale })}</span>
      )}
    </p>
  )
}

/** A writer goes on writing; a reviewer or publisher decides on the story's screen. */
function pathOf(kind: WaitingKind, item: WaitingItem): string {
  const isWriting =
    kind === 'drafts' || kind === 'changes_requested' || kind === 'to_translate' || kind === 'stale'
  return isWriting
    ? writePath({ uid: item.articleUid, isTranslation: item.isTranslation })
    : storyPath(item.storyUid, item.locale)
}
