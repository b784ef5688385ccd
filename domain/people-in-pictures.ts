/**
 * Can somebody be recognised in a picture, and have they agreed? `unstated`: nobody has said, as of
 * pictures from before the question was asked.
 */
export const PEOPLE_IN_PICTURES = [
  'unstated',
  'none',
  'faceless',
  'consented',
  'identifiable',
] as const
export type PeopleInPicture = (typeof PEOPLE_IN_PICTURES)[number]
