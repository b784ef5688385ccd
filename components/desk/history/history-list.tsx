import Link from 'next/link'
import { previewPath } from '#components/desk/desk-paths.ts'
import { LanguageName } from '#components/desk/words.tsx'
import type { HistoryEntry } from '#db/history.ts'
import { CATEGORIES, CATEGORY_TEXTS } from '#domain/categories.ts'
import type { Locale } from '#domain/locales.ts'
import { formatAge } from '#i18n/ages.ts'
import { formatDay, formatInstant } from '#i18n/dates.ts'
import { type DeskMessages, deskTranslator } from '#i18n/desk.ts'

interface HistoryListProps {
  entries: HistoryEntry[]
  locale: Locale
  timeZone: string
  /** Given: ages against this moment; else the day and the minute. */
  now?: Date
}

type KnownAct = Exclude<keyof DeskMessages['history']['acts'], 'other'>

/** What happened and who did it, newest first; a run of saves by one person is one line. */
export function HistoryList({ entries, locale, timeZone, now }: HistoryListProps) {
  return (
    <ol className="timeline">
      {runsOf(entries).map(({ entry, count }) => (
        <li key={entry.id}>
          <p>
            <Sentence entry={entry} count={count} locale={locale} />
          </p>
          {entry.comment && entry.act !== 'facts' && (
            <blockquote className="quoted" dir="auto">
              {entry.comment}
            </blockquote>
          )}
          <p className="text-muted text-sm">
            <time
              dateTime={entry.at.toISOString()}
              title={now && formatInstant(entry.at, locale, timeZone)}
            >
              {now ? formatAge(entry.at, now, locale) : formatInstant(entry.at, locale, timeZone)}
            </time>
            <TextLink entry={entry} locale={locale} />
          </p>
        </li>
      ))}
    </ol>
  )
}

function Sentence({
  entry,
  count,
  locale,
}: {
  entry: HistoryEntry
  count: number
  locale: Locale
}) {
  const t = deskTranslator(locale, 'history.acts')
  const who = () => <bdi className="font-semibold">{entry.actorName}</bdi>
  const language = () => entry.locale && <LanguageName locale={entry.locale} />
  const values = { who, language, count, ...factsOf(entry, locale) }
  if (t.has(entry.act as KnownAct)) return t.rich(entry.act as KnownAct, values)
  return t.rich('other', { who, act: entry.act })
}

/** The facts' new values, as the event keeps them: `category-key, YYYY-MM-DD`. */
function factsOf(entry: HistoryEntry, locale: Locale) {
  const [key, day = ''] = (entry.act === 'facts' ? entry.comment : '')?.split(', ') ?? []
  const category = CATEGORIES.find((known) => known === key)
  return {
    category: category ? CATEGORY_TEXTS[category][locale].name : '',
    day: day && formatDay(day, locale),
  }
}

function TextLink({ entry, locale }: { entry: HistoryEntry; locale: Locale }) {
  if (!entry.articleUid || !entry.revisionUid) return null
  return (
    <>
      {' · '}
      <Link
        href={previewPath(entry.articleUid, entry.revisionUid)}
        prefetch={false}
        className="link"
      >
        {deskTranslator(locale, 'history')('text')}
      </Link>
    </>
  )
}

function runsOf(entries: HistoryEntry[]): { entry: HistoryEntry; count: number }[] {
  const runs: { entry: HistoryEntry; count: number }[] = []
  for (const entry of entries) {
    const last = runs.at(-1)
    const continues =
      last?.entry.act === 'save' &&
      entry.act === 'save' &&
      last.entry.actorName === entry.actorName &&
      last.entry.articleUid === entry.articleUid
    if (continues) last.count += 1
    else runs.push({ entry, count: 1 })
  }
  return runs
}
