import { LostScreen } from '#components/desk/lost-screen.tsx'
import { deskLocale } from '../../desk-locale.ts'

export default async function NotFoundPage() {
  return <LostScreen locale={await deskLocale()} />
}
