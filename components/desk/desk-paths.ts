import type { AuthorityKind } from '#domain/authorities.ts'
import type { Locale } from '#domain/locales.ts'

/** Addresses of the desk's screens. */
export const WAITING = '/admin'
export const STORIES = '/admin/stories'
export const NEW_STORY = '/admin/stories/new'

/** A story's screen, at one of its languages where given. */
export const storyPath = (storyUid: string, locale?: Locale): string =>
  `/admin/stories/${storyUid}${locale ? `#${locale}` : ''}`

export const detailsPath = (storyUid: string): string => `/admin/stories/${storyUid}/details`

export const historyPath = (storyUid: string): string => `/admin/stories/${storyUid}/history`

export const editPath = (articleUid: string): string => `/admin/articles/${articleUid}/edit`

export const translatePath = (articleUid: string): string =>
  `/admin/articles/${articleUid}/translate`

/** Where the text of an article is written: beside its source, where it has one. */
export const writePath = (article: { uid: string; isTranslation: boolean }): string =>
  article.isTranslation ? translatePath(article.uid) : editPath(article.uid)

export const revisionsPath = (articleUid: string): string =>
  `/admin/articles/${articleUid}/revisions`

export const previewPath = (articleUid: string, revisionUid?: string): string =>
  `/admin/preview/${articleUid}${revisionUid ? `?revision=${revisionUid}` : ''}`

export const STAFF = '/admin/staff'
export const INVITE = '/admin/staff/invite'

export const personPath = (staffUid: string): string => `/admin/staff/${staffUid}`

export const STATISTICS = '/admin/statistics'

export const DIRECTORY = '/admin/directory'

export const directoryPath = (kind: AuthorityKind): string => `${DIRECTORY}/${kind}`

export const newAuthorityPath = (kind: AuthorityKind): string => `${DIRECTORY}/${kind}/new`

export const authorityPath = ({ kind, uid }: { kind: AuthorityKind; uid: string }): string =>
  `${DIRECTORY}/${kind}/${uid}`

export const FRONT = '/admin/front'

export const frontPath = (locale: Locale): string => `${FRONT}/${locale}`

export const BANNER = '/admin/banner'

/** The pages about the newsroom itself, and one of them in one language. */
export const PAGES = '/admin/pages'
export const deskPagePath = (key: string, locale: Locale): string => `${PAGES}/${key}/${locale}`

export const MEDIA = '/admin/media'

export const assetPath = (assetUid: string): string => `${MEDIA}/${assetUid}`

export const SETTINGS = '/admin/settings'
export const FONT = `${SETTINGS}/font`
