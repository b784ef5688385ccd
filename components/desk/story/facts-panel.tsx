import type { FormAction } from '#components/desk/action-form.tsx'
import { CategoryName } from '#components/desk/category-name.tsx'
import { TitledSection } from '#components/desk/titled-section.tsx'
import { LanguageName } from '#components/desk/words.tsx'
import type { StoryView } from '#db/stories.ts'
import { CATEGORY_TEXTS } from '#domain/categories.ts'
import type { Locale } from '#domain/locales.ts'
import { formatDay } from '#i18n/dates.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { FactsDialog } from './facts-dialog.tsx'

interface FactsPanelProps {
  story: StoryView
  owner: string | undefined
  /** Where the person may change them. */
  action: FormAction<undefined> | undefined
  locale: Locale
  timeZone: string
}

/** What all languages of a story share, and what of it readers don't see yet. */
export function FactsPanel({ story, owner, action, locale, timeZone }: FactsPanelProps) {
  const t = deskTranslator(locale, 'story')
  const { head, live } = story
  return (
    <TitledSection id="facts" title={t('facts.title')}>
      <dl className="facts">
        <dt>{t('facts.category')}</dt>
        <dd>
          <CategoryName category={head.category} locale={locale} />
        </dd>
        <dt>{t('facts.day')}</dt>
        <dd>{formatDay(head.day, locale)}</dd>
        <dt>{t('facts.source')}</dt>
        <dd>
          <LanguageName locale={story.story.sourceLocale} />
        </dd>
        <dt>{t('facts.owner')}</dt>
        <dd>
          <bdi>{owner ?? t('program')}</bdi>
        </dd>
      </dl>
      {live && (live.category !== head.category || live.day !== head.day) && (
        <p className="text-sm text-warning">
          {t('facts.pending', {
            category: CATEGORY_TEXTS[live.category][locale].name,
            day: formatDay(live.day, locale),
          })}
        </p>
      )}
      {action && (
        <FactsDialog
          action={action}
          storyUid={story.story.uid}
          category={head.category}
          day={head.day}
          timeZone={timeZone}
        />
      )}
    </TitledSection>
  )
}
