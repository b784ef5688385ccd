import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentStaff, ourOrigin } from '#auth.ts'
import { SignInForm } from '#components/desk/sign-in-form.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { returnPath } from '#domain/origin.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../desk-locale.ts'
import { enter } from './actions.ts'

interface Props {
  searchParams: Promise<{ next?: string | string[]; callbackUrl?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = deskTranslator(await deskLocale(), 'signIn')
  return { title: t('title') }
}

export default async function SignInPage({ searchParams }: Props) {
  const { next, callbackUrl } = await searchParams
  const path = returnPath(next ?? callbackUrl, ourOrigin())
  if (await currentStaff()) redirect(path)
  const t = deskTranslator(await deskLocale(), 'signIn')
  return (
    <>
      <h1 className="page-title">{t('title')}</h1>
      {path !== '/admin' && <Notice>{t('thenOn')}</Notice>}
      <SignInForm action={enter} next={path} />
      <p className="text-muted text-sm">{t('forgotten')}</p>
    </>
  )
}
