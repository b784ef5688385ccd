import { DeadLink } from '#components/desk/dead-link.tsx'
import { InvitationForm } from '#components/desk/invitation-form.tsx'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../../desk-locale.ts'
import { accept } from '../../actions.ts'
import { type LinkPageProps, linkAt, linkMetadata } from '../../link.ts'

export const generateMetadata = (props: LinkPageProps) => linkMetadata('invite', props)

export default async function InvitationPage({ params }: LinkPageProps) {
  const [{ token }, locale] = await Promise.all([params, deskLocale()])
  const link = await linkAt('invite', token)
  if (!link) return <DeadLink locale={locale} />
  if (!link.person) throw new Error('An invitation is for nobody')
  const t = deskTranslator(locale, 'signIn')
  return (
    <>
      <h1 className="page-title">{t('invite.title')}</h1>
      <p>{t('invite.intro')}</p>
      <InvitationForm action={accept} token={token} person={link.person} />
    </>
  )
}
