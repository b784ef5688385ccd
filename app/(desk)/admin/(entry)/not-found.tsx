import { LinkButton } from '#components/ui/link-button.tsx'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../desk-locale.ts'

/** One page for a link that never was, was used, is too old or is no longer needed. */
export default async function DeadLinkPage() {
  const t = deskTranslator(await deskLocale(), 'signIn')
  return (
    <>
      <h1 className="page-title">{t('dead.title')}</h1>
      <p>{t('dead.intro')}</p>
      <p>
        <LinkButton href="/admin/sign-in">{t('enter')}</LinkButton>
      </p>
    </>
  )
}
