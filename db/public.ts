/**
 * The readers' only door to the database: what it does not export, no reader page can show.
 * Everything behind it reads the published tables under one predicate (db/public/shown.ts).
 */
export { reader } from './client.ts'
export { type ArchiveMonth, archiveMonths, archiveYears } from './public/archive.ts'
export { type ArticleView, type Found, type GoneView, readArticle } from './public/article.ts'
export {
  type AuthorityOf,
  type AuthorityView,
  authoritiesOf,
  boilerplateIn,
  ofKind,
  pressContacts,
} from './public/authorities.ts'
export { readCard } from './public/cards.ts'
export {
  addressOf,
  articleCatalogue,
  type CatalogueArticle,
  type CatalogueEntry,
  type CatalogueQuery,
  type CatalogueStory,
  catalogueStory,
  storyCatalogue,
} from './public/catalogue.ts'
export { type ChangedPlace, changedPlaces } from './public/changed.ts'
export { type CorrectionList, correctedLocales, listCorrections } from './public/corrections.ts'
export { type CurrentSubjects, currentSubjects } from './public/current-subjects.ts'
export { findElsewhere, newestElsewhere, newestOfEach } from './public/elsewhere.ts'
export type { Entry } from './public/entries.ts'
export { type FollowedList, findFollowedList, followedList } from './public/followed-lists.ts'
export { topOfFront } from './public/front.ts'
export { findAttachments, findImages } from './public/images.ts'
export type { LanguageLink } from './public/languages.ts'
export {
  type EntryList,
  listArticles,
  listedLocales,
  newestArticles,
  newestOfCategories,
  PAGE_SIZE,
} from './public/lists.ts'
export { type NewsArticle, type NewsList, readNews } from './public/news.ts'
export { type NewsroomView, readNewsroom } from './public/newsroom.ts'
export { type PageView, publishedPages, readPage } from './public/pages.ts'
export { type PictureFile, pictureFile } from './public/picture-files.ts'
export { type PressKit, pressKit } from './public/press-kit.ts'
export type { Headline } from './public/related.ts'
export {
  LAST_SEARCH_PAGE,
  type SearchFilters,
  type SearchInput,
  type SearchView,
  searchArticles,
} from './public/search.ts'
export type { Count, SearchCounts } from './public/search-counts.ts'
export type { Hit } from './public/search-hits.ts'
export { findTopic, type TopicView } from './public/search-topics.ts'
export { findByReference } from './public/short-links.ts'
export {
  type SitemapPart,
  sitemapArticles,
  sitemapParts,
} from './public/sitemap.ts'
export type { SourceStanding } from './public/standing.ts'
export type { SubjectView } from './public/subject-views.ts'
export {
  findSubject,
  type ListedSubject,
  listedSubjects,
  subjectTotals,
} from './public/subjects.ts'
export { type Surroundings, surroundingsOf } from './public/surroundings.ts'
export { type TextView, textsOf } from './public/texts.ts'
export type { UpdateView } from './public/updates.ts'
export type { ListFilter } from './public/walks.ts'
