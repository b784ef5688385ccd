import { ResetForm } from '#components/desk/reset-form.tsx'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../../desk-locale.ts'
import { reset } from '../../actions.ts'
import { type LinkPageProps, linkMetadata, needLink } from '../../link.ts'

export const generateMetadata = () => linkMetadata('reset')

export default async function ResetPage(props: LinkPageProps) {
  const { person } = await needLink('reset', props)
  if (!person) throw new Error('A reset link is for nobody')
  const t = deskTranslator(await deskLocale(), 'signIn')
  return (
    <>
      <h1 className="page-title">{t('reset.title')}</h1>
      <p>{t('reset.intro')}</p>
      <ResetForm action={reset} token={(await props.params).token} email={person.email} />
    </>
  )
}
