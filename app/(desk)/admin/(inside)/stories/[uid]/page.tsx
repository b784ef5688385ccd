import { isDeepStrictEqual } from 'node:util'
import type { Metadata } from 'next'
import Link from 'next/link'
import { requireStaff } from '#auth.ts'
import { historyPath, STORIES } from '#components/desk/desk-paths.ts'
import { DetailsPanel } from '#components/desk/details/details-panel.tsx'
import { HistoryList } from '#components/desk/history/history-list.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { StoryReadership } from '#components/desk/statistics/story-readership.tsx'
import { FactsPanel } from '#components/desk/story/facts-panel.tsx'
import { LanguageCard } from '#components/desk/story/language-card.tsx'
import {
  type MissingLanguage,
  MissingLanguages,
} from '#components/desk/story/missing-languages.tsx'
import { Title } from '#components/desk/title.tsx'
import { TitledSection } from '#components/desk/titled-section.tsx'
import { reader } from '#db/client.ts'
import { historyOf } from '#db/history.ts'
import { readSettings } from '#db/settings.ts'
import type { StoryView } from '#db/stories.ts'
import { ownerOf } from '#db/story-authors.ts'
import { type LanguageOnDesk, languagesOnDesk, translatorsInto } from '#db/story-languages.ts'
import { readershipOf } from '#db/visits.ts'
import { LOCALES } from '#domain/locales.ts'
import type { Staff } from '#domain/permissions.ts'
import { mayChangeFacts, mayRequest, mayStart } from '#domain/workflow.ts'
import { deskTranslator } from '#i18n/desk.ts'
import {
  askForTranslation,
  beginTranslation,
  changeStoryFacts,
  move,
  publish,
  remove,
  restore,
  withdraw,
} from './actions.ts'
import { namedIn } from './details/choices.ts'
import { storyAt, titleOf } from './story.ts'

interface StoryPageProps {
  params: Promise<{ uid: string }>
}

/** Of the history, as much as one takes in beside the work. */
const NEWEST_EVENTS = 8

export async function generateMetadata({ params }: StoryPageProps): Promise<Metadata> {
  const staff = await requireStaff()
  const { title } = titleOf(await storyAt((await params).uid))
  return { title: title || deskTranslator(staff.uiLocale, 'states')('untitled') }
}

export default async function StoryPage({ params }: StoryPageProps) {
  const staff = await requireStaff()
  const story = await storyAt((await params).uid)
  const db = reader()
  const [languages, history, owner, { timeZone }] = await Promise.all([
    languagesOnDesk(db, story, staff),
    historyOf(db, story.story.id, NEWEST_EVENTS),
    ownerOf(db, story.story.ownerId),
    readSettings(db),
  ])
  const read = await readLanguages(languages)
  const locale = staff.uiLocale
  const t = deskTranslator(locale, 'story')
  const shell = deskTranslator(locale, 'shell')
  const historyWords = deskTranslator(locale, 'history')
  const common = { locale, timeZone, now: new Date() }
  return (
    <>
      <PageHead
        kicker={
          <Link href={STORIES} prefetch={false} className="link">
            {shell('stories')}
          </Link>
        }
        title={<Title {...titleOf(story)} deskLocale={locale} />}
      />
      <div className="story-columns">
        <section aria-labelledby="languages" className="grid content-start gap-4">
          <h2 id="languages" className="section-title">
            {t('languages.title')}
          </h2>
          {languages.map((language) => (
            <LanguageCard
              key={language.article.uid}
              {...common}
              language={language}
              pendingFacts={pendingFacts(story, languages)}
              actions={{ move, publish, withdraw, remove, restore }}
            />
          ))}
          <MissingLanguages
            storyUid={story.story.uid}
            languages={await missingLanguages(staff, languages)}
            ask={askForTranslation}
            start={beginTranslation}
            locale={locale}
          />
        </section>
        <div className="grid content-start gap-8">
          <FactsPanel
            {...common}
            story={story}
            owner={owner}
            action={mayChangeFacts(staff, story.story.sourceLocale) ? changeStoryFacts : undefined}
          />
          <DetailsPanel
            storyUid={story.story.uid}
            named={await namedIn(story.head.details, locale)}
            isPending={pendingFacts(story, languages)?.hasDetails ?? false}
            mayChange={mayChangeFacts(staff, story.story.sourceLocale)}
            locale={locale}
          />
          {read.length > 0 && <StoryReadership languages={read} locale={locale} />}
          <TitledSection id="history" title={historyWords('title')}>
            <HistoryList {...common} entries={history.entries} />
            {history.hasMore && (
              <Link href={historyPath(story.story.uid)} prefetch={false} className="link">
                {historyWords('all')}
              </Link>
            )}
          </TitledSection>
        </div>
      </div>
    </>
  )
}

/** What was read of each language that readers ever saw, over the last month. */
async function readLanguages(languages: LanguageOnDesk[]) {
  const shown = languages.filter(({ article }) => article.firstPublishedAt)
  const uids = shown.map(({ article }) => article.uid)
  const readerships = await readershipOf(reader(), uids, { days: 30 })
  return shown.flatMap(({ article }) => {
    const readership = readerships.get(article.uid)
    return readership ? [{ locale: article.locale, readership }] : []
  })
}

/** Facts that wait for the next publication, and the languages whose readers would see them. */
function pendingFacts({ head, live }: StoryView, languages: LanguageOnDesk[]) {
  if (!live || live.id === head.id) return undefined
  const isMoved = live.category !== head.category || live.day !== head.day
  const shown = languages.filter(({ article }) =>
    ['live', 'withdrawn'].includes(article.publicState),
  )
  return {
    facts: isMoved ? head : undefined,
    hasDetails: !isDeepStrictEqual(live.details, head.details),
    others: shown.map(({ article }) => article.locale),
  }
}

/** The languages without an article that this person can do something about. */
async function missingLanguages(
  staff: Staff,
  languages: LanguageOnDesk[],
): Promise<MissingLanguage[]> {
  const there = new Set(languages.map(({ article }) => article.locale))
  const missing = LOCALES.filter((locale) => !there.has(locale))
  const translators = await translatorsInto(reader(), missing)
  return missing
    .map((locale) => ({
      locale,
      mayAsk: mayRequest(staff, locale),
      mayStart: mayStart(staff, locale),
      translators: translators.get(locale) ?? [],
    }))
    .filter(({ mayAsk, mayStart: may }) => mayAsk || may)
}
