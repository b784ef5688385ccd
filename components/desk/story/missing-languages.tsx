import type { FormAction } from '#components/desk/action-form.tsx'
import { LanguageCode, LanguageName } from '#components/desk/words.tsx'
import type { Locale } from '#domain/locales.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { AskDialog } from './ask-dialog.tsx'
import { StartButton } from './start-button.tsx'

export interface MissingLanguage {
  locale: Locale
  mayAsk: boolean
  mayStart: boolean
  translators: { uid: string; name: string }[]
}

interface MissingLanguagesProps {
  storyUid: string
  languages: MissingLanguage[]
  ask: FormAction<undefined>
  start: FormAction<undefined>
  locale: Locale
}

/** The languages a story isn't in yet, and how to bring it there. */
export function MissingLanguages({
  storyUid,
  languages,
  ask,
  start,
  locale,
}: MissingLanguagesProps) {
  const t = deskTranslator(locale, 'story.missing')
  if (languages.length === 0) return null
  return (
    <section aria-labelledby="missing" className="grid gap-1">
      <h3 id="missing" className="font-semibold text-muted">
        {t('title')}
      </h3>
      <ul>
        {languages.map((missing) => (
          <li
            key={missing.locale}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-rule border-b py-1.5"
          >
            <LanguageCode locale={missing.locale} />
            <span aria-hidden className="me-auto">
              <LanguageName locale={missing.locale} />
            </span>
            {missing.mayStart && (
              <StartButton storyUid={storyUid} locale={missing.locale} action={start} />
            )}
            {missing.mayAsk && <AskDialog storyUid={storyUid} missing={missing} action={ask} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
