import Link from 'next/link'
import { CategoryName } from '#components/desk/category-name.tsx'
import { storyPath } from '#components/desk/desk-paths.ts'
import { LanguageChip } from '#components/desk/states.tsx'
import { Title } from '#components/desk/title.tsx'
import type { StoryRow } from '#db/story-list.ts'
import { LOCALES, type Locale } from '#domain/locales.ts'
import { formatAge } from '#i18n/ages.ts'
import { formatDay } from '#i18n/dates.ts'
import { deskTranslator } from '#i18n/desk.ts'

interface StoryRowsProps {
  stories: StoryRow[]
  locale: Locale
  now: Date
}

/** Stories with all their languages at a glance; each language keeps its place in every row. */
export function StoryRows({ stories, locale, now }: StoryRowsProps) {
  const t = deskTranslator(locale, 'stories')
  return (
    <ul className="border-rule border-t" aria-label={t('list')}>
      {stories.map((story) => (
        <li key={story.uid} className="row story-row">
          <div className="min-w-0">
            <Link href={storyPath(story.uid)} prefetch={false} className="row-title">
              <Title title={story.title} titleLocale={story.titleLocale} deskLocale={locale} />
            </Link>
            <p className="text-muted text-sm">
              <CategoryName category={story.category} locale={locale} />
              {` · ${formatDay(story.day, locale)}`}
              {story.owner && (
                <>
                  {' · '}
                  <bdi>{story.owner}</bdi>
                </>
              )}
            </p>
          </div>
          <Chips story={story} locale={locale} />
          <time dateTime={story.updatedAt.toISOString()} className="text-muted text-sm">
            <span className="sr-only">{t('changed')}</span>{' '}
            {formatAge(story.updatedAt, now, locale)}
          </time>
        </li>
      ))}
    </ul>
  )
}

function Chips({ story, locale }: { story: StoryRow; locale: Locale }) {
  const byLocale = new Map(story.articles.map((article) => [article.locale, article]))
  return (
    <ul className="chips">
      {LOCALES.map((language) => {
        const article = byLocale.get(language)
        return article ? (
          <li key={language}>
            <LanguageChip article={article} locale={locale} />
          </li>
        ) : (
          <li key={language} aria-hidden />
        )
      })}
    </ul>
  )
}
