import { headers } from 'next/headers'
import { currentStaff } from '#auth.ts'
import { acceptedLanguage } from '#domain/accepted-language.ts'
import type { Locale } from '#domain/locales.ts'

/** The desk's language: one's own, or for who is not signed in the one their browser prefers. */
export async function deskLocale(): Promise<Locale> {
  const staff = await currentStaff()
  return staff?.uiLocale ?? acceptedLanguage((await headers()).get('accept-language') ?? '')
}
