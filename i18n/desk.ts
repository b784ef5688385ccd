import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'use-intl/core'
import { DEFAULT_LOCALE, LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import en from '#messages/desk/en.json' with { type: 'json' }

export type DeskMessages = typeof en

declare module 'use-intl/core' {
  interface AppConfig {
    Messages: DeskMessages
  }
}

/** Languages whose words are complete; a desk in any other speaks English. */
const MESSAGES: Partial<Record<Locale, DeskMessages>> = { en }

export const deskMessages = (locale: Locale): DeskMessages => MESSAGES[locale] ?? en

/** The language the desk can speak to somebody who prefers this one. */
export const spokenLocale = (locale: Locale): Locale => (MESSAGES[locale] ? locale : DEFAULT_LOCALE)

type Namespace = NamespaceKeys<DeskMessages, NestedKeyOf<DeskMessages>>

const translate = <const N extends Namespace>(locale: Locale, namespace: N) =>
  createTranslator({
    locale: LOCALE_FACTS[locale].format,
    namespace,
    messages: deskMessages(locale),
    onError: (error) => {
      throw error
    },
  })

const translators = new Map<string, unknown>()

/**
 * The desk's words in one language, for server pages: `deskTranslator('fr', 'stories')('title')`.
 * Kept, since a translator remembers every message it has parsed.
 */
export function deskTranslator<const N extends Namespace>(
  locale: Locale,
  namespace: N,
): ReturnType<typeof translate<N>> {
  const spoken = spokenLocale(locale)
  const key = `${spoken} ${namespace}`
  const known = translators.get(key) ?? translate(spoken, namespace)
  translators.set(key, known)
  return known as ReturnType<typeof translate<N>>
}
