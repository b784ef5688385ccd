import { DeadLink } from '#components/desk/dead-link.tsx'
import { WelcomeForm } from '#components/desk/welcome-form.tsx'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../../desk-locale.ts'
import { welcome } from '../../actions.ts'
import { type LinkPageProps, linkAt, linkMetadata } from '../../link.ts'

export const generateMetadata = (props: LinkPageProps) => linkMetadata('welcome', props)

export default async function WelcomePage({ params }: LinkPageProps) {
  const [{ token }, locale] = await Promise.all([params, deskLocale()])
  if (!(await linkAt('welcome', token))) return <DeadLink locale={locale} />
  const t = deskTranslator(locale, 'signIn')
  return (
    <>
      <h1 className="page-title">{t('welcome.title')}</h1>
      <p>{t('welcome.intro')}</p>
      <WelcomeForm action={welcome} token={token} locale={locale} />
    </>
  )
}
