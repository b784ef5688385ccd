import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { reader } from '#db/client.ts'
import { findStory, type StoryView } from '#db/stories.ts'
import type { Locale } from '#domain/locales.ts'

/** The story an address names, once a request; the desk's not-found page where there is none. */
export const storyAt = cache(async (uid: string): Promise<StoryView> => {
  const story = z.uuid().safeParse(uid).success ? await findStory(reader(), uid) : undefined
  return story ?? notFound()
})

/** What a story is called: its source's title, or that of the first language which has one. */
export function titleOf({ story, articles }: StoryView): { title: string; titleLocale: Locale } {
  const source = articles.find((article) => article.locale === story.sourceLocale)
  const titled = source?.title ? source : articles.find((article) => article.title)
  return { title: titled?.title ?? '', titleLocale: titled?.locale ?? story.sourceLocale }
}
