import { ExternalLink } from 'lucide-react'
import { previewPath, revisionsPath, writePath } from '#components/desk/desk-paths.ts'
import { PublicBadge, WorkBadge } from '#components/desk/states.tsx'
import { Title } from '#components/desk/title.tsx'
import { LanguageCode, LanguageName } from '#components/desk/words.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { Facts } from '#db/facts.ts'
import type { LanguageOnDesk } from '#db/story-languages.ts'
import { CATEGORY_TEXTS } from '#domain/categories.ts'
import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import { articlePath } from '#domain/paths.ts'
import { isUnchecked } from '#domain/translation-method.ts'
import { formatAge } from '#i18n/ages.ts'
import { formatDay, formatInstant } from '#i18n/dates.ts'
import { deskTranslator } from '#i18n/desk.ts'
import type { ActSubject } from './act-dialog.tsx'
import { ArticleActions } from './article-actions.tsx'
import { LanguageNotices } from './language-notices.tsx'
import type { StoryActions } from './story-actions.ts'
import { TranslationShare } from './translation-share.tsx'

export interface PendingFacts {
  /** The newest, where category or day differ from what readers see. */
  facts: Facts | undefined
  hasDetails: boolean
  others: Locale[]
}

export interface LanguageCardProps {
  language: LanguageOnDesk
  /** What all languages share and readers don't see yet, and the languages they would see it in. */
  pendingFacts: PendingFacts | undefined
  actions: StoryActions
  /** The desk's language and the newsroom's clock. */
  locale: Locale
  timeZone: string
  now: Date
}

/** One language of a story: what it says, where it stands, who is at it, what can be done. */
export function LanguageCard(props: LanguageCardProps) {
  const { language, locale, actions } = props
  const { article, isTranslation } = language
  const t = deskTranslator(locale, 'story')
  const headingId = `${article.locale}-name`
  return (
    <section id={article.locale} aria-labelledby={headingId} className="language-card">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 id={headingId} className="flex items-center gap-2 font-semibold">
          <LanguageCode locale={article.locale} />
          <span aria-hidden>
            <LanguageName locale={article.locale} />
          </span>
          {!isTranslation && (
            <span className="font-normal text-muted">{t('languages.original')}</span>
          )}
        </h3>
        <div className="ms-auto flex flex-wrap gap-1.5">
          <PublicBadge state={article.publicState} locale={locale} />
          {article.workState !== 'none' && <WorkBadge state={article.workState} locale={locale} />}
        </div>
      </header>
      <p className="font-semibold font-serif text-lg">
        {language.head ? (
          <Title title={article.title} titleLocale={article.locale} deskLocale={locale} />
        ) : (
          <em className="font-normal text-muted">{t('languages.noText')}</em>
        )}
      </p>
      <Who {...props} />
      {isTranslation && article.unitsDone < article.unitsTotal && (
        <TranslationShare units={article} locale={locale} />
      )}
      <LanguageNotices {...props} />
      <ArticleActions subject={subjectOf(props)} acts={language.acts} actions={actions}>
        <Ways language={language} locale={locale} />
      </ArticleActions>
    </section>
  )
}

/** Who is at it, who published it, and when it last changed. */
function Who({ language, locale, timeZone, now }: LanguageCardProps) {
  const { article, isTranslation, head, assignee, publisher, publication } = language
  const t = deskTranslator(locale, 'story')
  const name = (who: string | undefined) => () => <bdi>{who ?? t('program')}</bdi>
  return (
    <p className="flex flex-wrap gap-x-3 text-muted text-sm">
      {assignee && (
        <span>
          {t.rich(article.workState === 'requested' ? 'languages.askedOf' : 'languages.atWork', {
            name: name(assignee),
          })}
        </span>
      )}
      {publication && article.publicState === 'live' && (
        <span>
          {t.rich('languages.published', {
            day: formatInstant(publication.publishedAt, locale, timeZone),
            name: name(publisher),
          })}
        </span>
      )}
      {isTranslation && head && head.method !== 'unstated' && (
        <span>{deskTranslator(locale, 'translation.method')(head.method)}</span>
      )}
      {article.workState !== 'none' && (
        <span>{t('changed', { age: formatAge(article.updatedAt, now, locale) })}</span>
      )}
    </p>
  )
}

/** Ways to the text: to write it, to see it as readers would, to what it was before. */
function Ways({ language, locale }: { language: LanguageOnDesk; locale: Locale }) {
  const { article, isTranslation, head, acts, slug } = language
  const t = deskTranslator(locale, 'story.languages')
  const isPublic = article.publicState === 'live' || article.publicState === 'withdrawn'
  return (
    <>
      {acts.includes('save') && (
        <LinkButton href={writePath({ uid: article.uid, isTranslation })}>
          {isTranslation ? t('translate') : t('edit')}
        </LinkButton>
      )}
      {head && <LinkButton href={previewPath(article.uid)}>{t('preview')}</LinkButton>}
      {isPublic && slug && (
        <LinkButton
          look="quiet"
          href={articlePath(article.locale, slug)}
          target="_blank"
          icon={<ExternalLink aria-hidden />}
        >
          {t('readersPage')}
        </LinkButton>
      )}
      {head && (
        <LinkButton look="quiet" href={revisionsPath(article.uid)}>
          {t('revisions')}
        </LinkButton>
      )}
    </>
  )
}

/** What the dialogs of this language have to say. */
function subjectOf({ language, pendingFacts, locale }: LanguageCardProps): ActSubject {
  const { article, isTranslation, publication, head } = language
  const { unitsTotal, unitsDone, unitsStale } = article
  const facts = pendingFacts?.facts
  const others = endonyms(
    pendingFacts?.others.filter((other) => other !== article.locale) ?? [],
    locale,
  )
  return {
    articleUid: article.uid,
    lockVersion: article.lockVersion,
    locale: article.locale,
    publishing: {
      isUpdate: publication !== undefined,
      untranslated: isTranslation ? unitsTotal - unitsDone - unitsStale : 0,
      stale: isTranslation ? unitsStale : 0,
      isUnchecked:
        head !== undefined && isUnchecked(head.method) && article.workState !== 'approved',
      factsChange: facts && {
        category: CATEGORY_TEXTS[facts.category][locale].name,
        day: formatDay(facts.day, locale),
        others,
      },
      detailsChange: pendingFacts?.hasDetails ? { others } : undefined,
    },
  }
}

function endonyms(locales: Locale[], locale: Locale): string {
  const names = locales.map((other) => LOCALE_FACTS[other].endonym)
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
}
