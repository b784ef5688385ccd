import { type ArticleView, authoritiesOf, findAttachments, findImages, reader } from '#db/public.ts'

export type ArticleAround = Awaited<ReturnType<typeof aroundArticle>>

/** What an article names besides its own words: people, topics and the like, pictures, documents. */
export async function aroundArticle({ details, locale }: ArticleView) {
  const { people, topics, projects, series, contacts, image, attachments } = details
  const named = [...people, ...topics, ...projects, ...series, ...contacts]
  const [authorities, images, documents] = await Promise.all([
    authoritiesOf(reader(), named, locale),
    findImages(reader(), { uids: [image], locale }),
    findAttachments(reader(), { uids: attachments, locale }),
  ])
  return { authorities, image: images.get(image ?? ''), attachments: [...documents.values()] }
}
