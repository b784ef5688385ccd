import { Badge } from '#components/ui/badge.tsx'
import type { StaffStatus } from '#db/staff.ts'
import type { Locale } from '#domain/locales.ts'
import { deskTranslator } from '#i18n/desk.ts'

/** Says what is out of the ordinary; an active person needs no mark. */
export function StatusBadge({ status, locale }: { status: StaffStatus; locale: Locale }) {
  if (status === 'active') return null
  const t = deskTranslator(locale, 'staff')
  return <Badge tone={status === 'invited' ? 'info' : 'warning'}>{t(`status.${status}`)}</Badge>
}
