import type { Metadata } from 'next'
import { requireStaff } from '#auth.ts'
import { NEW_STORY, STORIES } from '#components/desk/desk-paths.ts'
import { PageHead } from '#components/desk/page-head.tsx'
import { ChipLegend } from '#components/desk/stories/chip-legend.tsx'
import { StoryFilters } from '#components/desk/stories/story-filters.tsx'
import { StoryRows } from '#components/desk/stories/story-rows.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { reader } from '#db/client.ts'
import { storyAuthors } from '#db/story-authors.ts'
import { listStories, type StoryFilter, storyFilter } from '#db/story-list.ts'
import type { Locale } from '#domain/locales.ts'
import { holdsAnywhere } from '#domain/permissions.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../desk-locale.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskTranslator(await deskLocale(), 'stories')('title') }
}

type Search = Record<string, string | string[] | undefined>

export default async function StoriesPage({ searchParams }: { searchParams: Promise<Search> }) {
  const staff = await requireStaff()
  const filter = readFilter(await searchParams)
  const [{ stories, next }, authors] = await Promise.all([
    listStories(reader(), filter),
    storyAuthors(reader()),
  ])
  const t = deskTranslator(staff.uiLocale, 'stories')
  const locale = staff.uiLocale
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          holdsAnywhere(staff, ['author', 'desk_admin']) && (
            <LinkButton href={NEW_STORY} look="primary">
              {t('newStory')}
            </LinkButton>
          )
        }
      />
      <StoryFilters filter={filter} authors={authors} locale={locale} />
      {stories.length > 0 ? (
        <StoryRows stories={stories} locale={locale} now={new Date()} />
      ) : (
        <Empty isFiltered={Object.keys(filter).length > 0} locale={locale} />
      )}
      <nav aria-label={t('pages')} className="flex flex-wrap gap-2 empty:hidden">
        {filter.cursor && (
          <LinkButton href={addressOf({ ...filter, cursor: undefined })}>{t('newest')}</LinkButton>
        )}
        {next && (
          <LinkButton href={addressOf({ ...filter, cursor: next })} rel="next">
            {t('older')}
          </LinkButton>
        )}
      </nav>
      <ChipLegend locale={locale} />
    </>
  )
}

function Empty({ isFiltered, locale }: { isFiltered: boolean; locale: Locale }) {
  const t = deskTranslator(locale, 'stories')
  return (
    <div className="grid gap-1 border-rule border-y py-10">
      <p className="section-title">{isFiltered ? t('none') : t('empty')}</p>
      <p className="text-muted">{isFiltered ? t('noneHint') : t('emptyHint')}</p>
    </div>
  )
}

/** What of an address makes sense; the rest is passed over, since addresses are typed and cut. */
function readFilter(search: Search): StoryFilter {
  const given = Object.entries(search).filter(
    ([name, value]) =>
      name in storyFilter.shape &&
      storyFilter.safeParse({ [name]: value }).success &&
      String(value).trim(),
  )
  return storyFilter.parse(Object.fromEntries(given))
}

function addressOf(filter: StoryFilter): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value)
  return query.size > 0 ? `${STORIES}?${query}` : STORIES
}
