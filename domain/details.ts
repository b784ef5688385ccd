import { z } from 'zod'
import { isCountry } from './countries.ts'

const uid = z.uuid()
const several = (max: number) => z.array(uid).max(max).default([])

/**
 * What the languages of a story share besides category and day: whom and what it is about, who
 * wrote it, whom to ask, what belongs to it. Uids point at authorities, assets and stories.
 */
export const detailsSchema = z.strictObject({
  topics: several(10),
  projects: several(5),
  series: several(3),
  /** ISO 3166-1 alpha-2, upper case. */
  countries: z.array(z.string().refine(isCountry)).max(20).default([]),
  /** People of the byline, in their order. */
  people: several(10),
  /** Whom journalists may ask. */
  contacts: several(6),
  /** Stories an editor chose to stand beside it. */
  related: several(6),
  /** The lead image's asset. */
  image: uid.nullable().default(null),
  /** Documents that belong to it. */
  attachments: several(20),
})

export type Details = z.infer<typeof detailsSchema>

export const noDetails = (): Details => detailsSchema.parse({})

/** What lists can be made of besides categories. */
export const SUBJECT_KINDS = ['topic', 'project', 'series', 'person', 'country'] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

/** Names one subject in one word: `topic:0195…`, `country:PT`. */
export const subjectKey = (kind: SubjectKind, id: string): string => `${kind}:${id}`

/** undefined for what names no subject. */
export function readSubjectKey(key: string): { kind: SubjectKind; id: string } | undefined {
  const [named, id] = key.split(':')
  const kind = SUBJECT_KINDS.find((each) => each === named)
  return kind && id ? { kind, id } : undefined
}

/** The subjects whose lists a story with these details stands on. */
export function subjectsOf(details: Details): string[] {
  const of = (kind: SubjectKind, ids: readonly string[]) => ids.map((id) => subjectKey(kind, id))
  return [
    ...new Set([
      ...of('topic', details.topics),
      ...of('project', details.projects),
      ...of('series', details.series),
      ...of('person', details.people),
      ...of('country', details.countries),
    ]),
  ]
}
