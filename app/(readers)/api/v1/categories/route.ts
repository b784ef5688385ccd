import type { z } from 'zod'
import { CATEGORIES } from '#domain/categories.ts'
import { categoryFeedPath, categoryPath } from '#domain/paths.ts'
import { inEvery } from '#domain/versions.ts'
import { newsroom } from '../../../newsroom.ts'
import { answer } from '../answers.ts'
import type { categories } from '../shapes.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const site = await newsroom()
  const all: z.infer<typeof categories> = CATEGORIES.map((key) => ({
    key,
    names: inEvery((locale) => {
      const { name, list, slug } = site.categories[key][locale]
      return {
        name,
        list,
        url: site.origin + categoryPath(locale, slug),
        feed: site.origin + categoryFeedPath(locale, slug),
      }
    }),
  }))
  return answer(all)
}
