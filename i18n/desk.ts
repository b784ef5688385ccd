import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'use-intl/core'
import type { Locale } from '#domain/locales.ts'
import en from '#messages/desk/en.json' with { type: 'json' }

export type DeskMessages = typeof en

declare module 'use-intl/core' {
  interface AppConfig {
    Messages: DeskMessages
    Locale: Locale
  }
}

/** Languages whose words are complete; a desk in any other speaks English. */
const MESSAGES: Partial<Record<Locale, DeskMessages>> = { en }

export const deskMessages = (locale: Locale): DeskMessages => MESSAGES[locale] ?? en

/** The desk's words in one language, for server pages: `deskTranslator('fr', 'stories')('title')`. */
export const deskTranslator = <
  const Namespace extends NamespaceKeys<DeskMessages, NestedKeyOf<DeskMessages>>,
>(
  locale: Locale,
  namespace: Namespace,
) => createTranslator({ locale, namespace, messages: deskMessages(locale) })
