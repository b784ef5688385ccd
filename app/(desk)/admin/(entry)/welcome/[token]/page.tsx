import { WelcomeForm } from '#components/desk/welcome-form.tsx'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../../desk-locale.ts'
import { welcome } from '../../actions.ts'
import { type LinkPageProps, linkMetadata, needLink } from '../../link.ts'

export const generateMetadata = () => linkMetadata('welcome')

export default async function WelcomePage(props: LinkPageProps) {
  await needLink('welcome', props)
  const locale = await deskLocale()
  const t = deskTranslator(locale, 'signIn')
  return (
    <>
      <h1 className="page-title">{t('welcome.title')}</h1>
      <p>{t('welcome.intro')}</p>
      <WelcomeForm action={welcome} token={(await props.params).token} locale={locale} />
    </>
  )
}
