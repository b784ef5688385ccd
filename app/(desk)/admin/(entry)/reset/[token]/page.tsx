import { DeadLink } from '#components/desk/dead-link.tsx'
import { ResetForm } from '#components/desk/reset-form.tsx'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../../desk-locale.ts'
import { reset } from '../../actions.ts'
import { type LinkPageProps, linkAt, linkMetadata } from '../../link.ts'

export const generateMetadata = (props: LinkPageProps) => linkMetadata('reset', props)

export default async function ResetPage({ params }: LinkPageProps) {
  const [{ token }, locale] = await Promise.all([params, deskLocale()])
  const link = await linkAt('reset', token)
  if (!link) return <DeadLink locale={locale} />
  if (!link.person) throw new Error('A reset link is for nobody')
  const t = deskTranslator(locale, 'signIn')
  return (
    <>
      <h1 className="page-title">{t('reset.title')}</h1>
      <p>{t('reset.intro')}</p>
      <ResetForm action={reset} token={token} email={link.person.email} />
    </>
  )
}
