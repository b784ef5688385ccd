import type { CategoryKey } from '#domain/categories.ts'
import type { ImportEntry, Reading } from '#domain/import-entries.ts'
import type { Recognition } from '#domain/language.ts'
import type { Problem } from '#domain/listing.ts'
import type { Locale } from '#domain/locales.ts'
import { holds, mayImport, type Staff } from '#domain/permissions.ts'
import type { Db } from './client.ts'
import { planImport, type Side } from './import-plan.ts'

/** Beyond this many lines of one kind a screen only counts them. */
const MOST_LINES = 200

export interface PreviewRow extends Recognition {
  line: number
  category: CategoryKey
  day: string
  title: string
  /** `not_yours`: in a language into which the person may not import. */
  state: 'new' | 'known' | 'not_yours'
}

/** An article as a pair names it; `line` is missing for one that is there already. */
export interface PreviewSide {
  line: number | undefined
  title: string
  locale: Locale
}

/** What an import would do, for the screen on which somebody says yes to it. */
export interface ImportPreview {
  rows: PreviewRow[]
  counts: Record<PreviewRow['state'], number>
  sisters: { source: PreviewSide; translation: PreviewSide & { line: number } }[]
  unclear: PreviewSide[][]
  problems: Problem[]
  problemCount: number
  /** The person may publish in every language of what is new. */
  mayPublish: boolean
}

/** Plans for one person: what they may not import is shown and left out. */
export async function previewImport(
  db: Db,
  by: Staff,
  { entries, problems }: Reading,
  locale: Locale,
): Promise<ImportPreview> {
  const own = entries.filter((entry) => mayImport(by, entry.locale))
  const plan = await planImport(db, own, locale)
  const known = new Set(plan.known)
  const stateOf = (entry: ImportEntry) =>
    known.has(entry) ? 'known' : mayImport(by, entry.locale) ? 'new' : 'not_yours'
  const row = (entry: ImportEntry): PreviewRow => {
    const { key: _, summary: __, ...shown } = entry
    return { ...shown, state: stateOf(entry) }
  }
  return {
    rows: entries.slice(0, MOST_LINES).map(row),
    counts: {
      new: plan.fresh.length,
      known: plan.known.length,
      not_yours: entries.length - own.length,
    },
    sisters: plan.sisters.map(({ source, translation }) => {
      const { line, title, locale } = translation
      return { source: sideOf(source), translation: { line, title, locale } }
    }),
    unclear: plan.unclear.slice(0, MOST_LINES).map((sides) => sides.map(sideOf)),
    problems: problems.slice(0, MOST_LINES),
    problemCount: problems.length,
    mayPublish: plan.fresh.every((entry) => holds(by, ['publisher'], entry.locale)),
  }
}

function sideOf(side: Side): PreviewSide {
  const { title, locale } = 'story' in side ? side.story : side.entry
  return { line: 'story' in side ? undefined : side.entry.line, title, locale }
}
