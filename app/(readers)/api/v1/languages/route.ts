import type { z } from 'zod'
import { LOCALE_FACTS, LOCALES } from '#domain/locales.ts'
import { feedPath, frontPath } from '#domain/paths.ts'
import { newsroom } from '../../../newsroom.ts'
import { answer } from '../answers.ts'
import type { languages } from '../shapes.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const { origin } = await newsroom()
  const all: z.infer<typeof languages> = LOCALES.map((locale) => ({
    language: locale,
    name: LOCALE_FACTS[locale].endonym,
    direction: LOCALE_FACTS[locale].dir,
    url: origin + frontPath(locale),
    feed: origin + feedPath(locale),
  }))
  return answer(all)
}
