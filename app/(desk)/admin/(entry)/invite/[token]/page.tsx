import { InvitationForm } from '#components/desk/invitation-form.tsx'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../../desk-locale.ts'
import { accept } from '../../actions.ts'
import { type LinkPageProps, linkMetadata, needLink } from '../../link.ts'

export const generateMetadata = () => linkMetadata('invite')

export default async function InvitationPage(props: LinkPageProps) {
  const { person } = await needLink('invite', props)
  if (!person) throw new Error('An invitation is for nobody')
  const t = deskTranslator(await deskLocale(), 'signIn')
  return (
    <>
      <h1 className="page-title">{t('invite.title')}</h1>
      <p>{t('invite.intro')}</p>
      <InvitationForm action={accept} token={(await props.params).token} person={person} />
    </>
  )
}
