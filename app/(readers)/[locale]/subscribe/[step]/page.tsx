import { isLocale } from '#domain/locales.ts'
import { hasAlerts } from '../../../newsroom.ts'
import { NotFoundRoute } from '../../not-found-route.tsx'
import { AskedRoute, ConfirmRoute, LeaveRoute, LostRoute, ManageRoute } from '../step-routes.tsx'
import { readTold } from '../told.ts'

interface Props {
  params: Promise<{ locale: string; step: string }>
}

/** Where the form leads, and the links in messages. */
export default async function StepRoute({ params }: Props) {
  const { locale, step } = await params
  if (!isLocale(locale)) return <NotFoundRoute locale={locale} />
  const confirm = await readTold('confirm')
  if (confirm) return <ConfirmRoute locale={locale} told={confirm} />
  const manage = await readTold('manage')
  if (manage) return <ManageRoute locale={locale} told={manage} />
  const leave = await readTold('leave')
  if (leave) return <LeaveRoute locale={locale} told={leave} />
  if (step === 'lost') return <LostRoute locale={locale} />
  if (step === 'asked' && hasAlerts()) return <AskedRoute locale={locale} />
  return <NotFoundRoute locale={locale} />
}
