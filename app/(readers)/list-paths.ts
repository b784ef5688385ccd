import { archiveMonths, reader, subjectTotals } from '#db/public.ts'
import { SUBJECT_KINDS } from '#domain/details.ts'
import { archivePath, subjectPath, subjectsPath } from '#domain/paths.ts'
import { readPeriod } from '#domain/sections.ts'
import { FEWEST_OF_SUBJECT } from './lists.ts'

/** Every list of a subject and every page of the archive that is to be found, first pages only. */
export async function listPaths(): Promise<string[]> {
  const subjects = new Set<string>()
  for (const kind of SUBJECT_KINDS)
    for (const { locale, slug, total } of await subjectTotals(reader(), { kind })) {
      subjects.add(subjectsPath(kind, locale))
      if (total >= FEWEST_OF_SUBJECT) subjects.add(subjectPath(kind, locale, slug))
    }
  const archive = new Set<string>()
  for (const { locale, month } of await archiveMonths(reader())) {
    const period = readPeriod(month.slice(0, 4), month.slice(5))
    if (!period) continue
    archive.add(archivePath(locale))
    archive.add(archivePath(locale, { year: period.year }))
    archive.add(archivePath(locale, period))
  }
  return [...subjects, ...archive]
}
