import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'use-intl/core'
import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import ar from '#messages/desk/ar.json' with { type: 'json' }
import de from '#messages/desk/de.json' with { type: 'json' }
import en from '#messages/desk/en.json' with { type: 'json' }
import es from '#messages/desk/es.json' with { type: 'json' }
import fr from '#messages/desk/fr.json' with { type: 'json' }
import pt from '#messages/desk/pt.json' with { type: 'json' }
import ru from '#messages/desk/ru.json' with { type: 'json' }
import zh from '#messages/desk/zh.json' with { type: 'json' }

/** English sets the keys: one that another language lacks is a compile error. */
export type DeskMessages = typeof en
export const DESK_MESSAGES: Record<Locale, DeskMessages> = { en, fr, es, pt, de, ar, ru, zh }

declare module 'use-intl/core' {
  interface AppConfig {
    Messages: DeskMessages
  }
}

type Namespace = NamespaceKeys<DeskMessages, NestedKeyOf<DeskMessages>>

const translate = <const N extends Namespace>(locale: Locale, namespace: N) =>
  createTranslator({
    locale: LOCALE_FACTS[locale].format,
    namespace,
    messages: DESK_MESSAGES[locale],
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
  const key = `${locale} ${namespace}`
  const known = translators.get(key) ?? translate(locale, namespace)
  translators.set(key, known)
  return known as ReturnType<typeof translate<N>>
}
