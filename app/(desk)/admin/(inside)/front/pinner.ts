import { notFound } from 'next/navigation'
import { requireStaff } from '#auth.ts'
import { isLocale, LOCALES, type Locale } from '#domain/locales.ts'
import { mayPin, type Staff } from '#domain/permissions.ts'

/** Who holds stories at the top of a front page, and the languages they may do it in. */
export async function requirePinner(): Promise<{ staff: Staff; locales: Locale[] }> {
  const staff = await requireStaff()
  const locales = LOCALES.filter((locale) => mayPin(staff, locale))
  return locales.length > 0 ? { staff, locales } : notFound()
}

/** The same, for the front page of the language an address names. */
export async function requirePinnerOf(params: Promise<{ locale: string }>) {
  const { staff, locales } = await requirePinner()
  const { locale } = await params
  return isLocale(locale) && locales.includes(locale) ? { staff, locales, locale } : notFound()
}
