import { createTranslator } from 'use-intl/core'
import { LOCALES, type Locale } from '#domain/locales.ts'
import ar from '#messages/reader/ar.json' with { type: 'json' }
import de from '#messages/reader/de.json' with { type: 'json' }
import en from '#messages/reader/en.json' with { type: 'json' }
import es from '#messages/reader/es.json' with { type: 'json' }
import fr from '#messages/reader/fr.json' with { type: 'json' }
import pt from '#messages/reader/pt.json' with { type: 'json' }
import ru from '#messages/reader/ru.json' with { type: 'json' }
import zh from '#messages/reader/zh.json' with { type: 'json' }

/** English sets the keys: one that another language lacks is a compile error. */
export type ReaderMessages = typeof en
export const READER_MESSAGES: Record<Locale, ReaderMessages> = { en, fr, es, pt, de, ar, ru, zh }

const translatorOf = (locale: Locale) =>
  createTranslator({
    locale,
    messages: READER_MESSAGES[locale],
    onError: (error) => {
      throw error
    },
  })

const translators = new Map(LOCALES.map((locale) => [locale, translatorOf(locale)]))

/** The words of the readers' pages in one language. */
export function readerWords(locale: Locale): ReturnType<typeof translatorOf> {
  return translators.get(locale) ?? translatorOf(locale)
}
