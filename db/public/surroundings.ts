import type { AttachmentView } from '#domain/attachments.ts'
import { figuresIn } from '#domain/blocks.ts'
import type { ImageView } from '#domain/pictures.ts'
import type { Db } from '../client.ts'
import type { ArticleView } from './article.ts'
import {
  type AuthorityOf,
  type AuthorityView,
  authoritiesOf,
  boilerplateIn,
  ofKind,
} from './authorities.ts'
import { findAttachments, findImages } from './images.ts'
import { type Headline, relatedTo } from './related.ts'
import { type SourceStanding, sourceStandingOf } from './standing.ts'
import { editionOf, type UpdateView, updatesOf } from './updates.ts'

/** All that stands around an article's text, in its language or marked with its own. */
export interface Surroundings {
  /** All that the article names, in the order people, contacts, topics, projects, series. */
  authorities: AuthorityView[]
  people: AuthorityOf<'person'>[]
  contacts: AuthorityOf<'contact'>[]
  /** Topics, projects and series, in the story's order. */
  subjects: AuthorityView[]
  boilerplate: AuthorityOf<'boilerplate'>[]
  /** How often it was published. */
  edition: number
  updates: UpdateView[]
  related: Headline[]
  source: SourceStanding | undefined
  /** The lead picture. */
  image: ImageView | undefined
  /** The pictures of the text by their assets' uids. */
  pictures: Map<string, ImageView>
  attachments: AttachmentView[]
}

export async function surroundingsOf(
  db: Db,
  article: ArticleView,
  { now = new Date(), isForStaff = false }: { now?: Date; isForStaff?: boolean } = {},
): Promise<Surroundings> {
  const { locale, details, category } = article
  const { topics, projects, series, people, contacts, image, attachments } = details
  const authorities = await authoritiesOf(
    db,
    [...people, ...contacts, ...topics, ...projects, ...series],
    locale,
  )
  const media = { locale, now, isForStaff }
  const pictures = await findImages(db, { ...media, uids: [image, ...figuresIn(article.body)] })
  const documents = await findAttachments(db, { ...media, uids: attachments })
  return {
    authorities,
    people: ofKind(authorities, 'person'),
    contacts: ofKind(authorities, 'contact'),
    subjects: authorities.filter(({ kind }) => ['topic', 'project', 'series'].includes(kind)),
    boilerplate: category.key === 'press-release' ? await boilerplateIn(db, locale) : [],
    edition: await editionOf(db, article.uid),
    updates: await updatesOf(db, article.uid),
    related: await relatedTo(db, article, now),
    source: await sourceStandingOf(db, article, now),
    image: image === null ? undefined : pictures.get(image),
    pictures,
    attachments: [...documents.values()],
  }
}
