import { HttpStatus } from '#components/reader/http-status.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { Locale } from '#domain/locales.ts'
import { deskTranslator } from '#i18n/desk.ts'

/** One page for a link that never was, was used, is too old or is no longer needed: always 404. */
export function DeadLink({ locale }: { locale: Locale }) {
  const t = deskTranslator(locale, 'signIn')
  return (
    <>
      <HttpStatus code={404} />
      <h1 className="page-title">{t('dead.title')}</h1>
      <p>{t('dead.intro')}</p>
      <p>
        <LinkButton href="/admin/sign-in">{t('enter')}</LinkButton>
      </p>
    </>
  )
}
