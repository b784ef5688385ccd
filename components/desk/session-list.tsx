import { Badge } from '#components/ui/badge.tsx'
import type { SessionListing } from '#db/sessions.ts'
import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import { namesOfBrowser } from '#domain/user-agents.ts'
import { formatAge } from '#i18n/ages.ts'
import { formatInstant } from '#i18n/dates.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { ActionForm, type FormAction, SubmitButton } from './action-form.tsx'

interface SessionListProps {
  sessions: SessionListing[]
  /** The session this page was opened in. */
  current: string
  staffUid: string
  /** Ends the session named in its form, or all of the person's but the current one. */
  end: FormAction<void>
  locale: Locale
  timeZone: string
  now: Date
}

/** Where a person is signed in. */
export function SessionList({ sessions, current, staffUid, end, ...clock }: SessionListProps) {
  const t = deskTranslator(clock.locale, 'account')
  const list = new Intl.ListFormat(LOCALE_FACTS[clock.locale].format, { type: 'unit' })
  const others = sessions.filter(({ uid }) => uid !== current)
  if (sessions.length === 0) return <p className="text-muted">{t('noSessions')}</p>
  return (
    <div className="grid gap-3">
      <ul className="border-rule border-t">
        {sessions.map((session) => (
          <li key={session.uid} className="row grid-cols-[1fr_auto]">
            <p>
              {list.format(namesOfBrowser(session.userAgent)) || t('unknownBrowser')}
              <span className="block text-muted text-sm">
                {t('session', {
                  seen: formatAge(session.seenAt, clock.now, clock.locale),
                  opened: formatInstant(session.createdAt, clock.locale, clock.timeZone),
                })}
              </span>
            </p>
            {session.uid === current ? (
              <Badge tone="success">{t('thisSession')}</Badge>
            ) : (
              <ActionForm action={end} className="">
                <input type="hidden" name="staffUid" value={staffUid} />
                <input type="hidden" name="session" value={session.uid} />
                <SubmitButton look="quiet">{t('endSession')}</SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 && (
        <ActionForm action={end} className="">
          <input type="hidden" name="staffUid" value={staffUid} />
          <SubmitButton look="secondary">
            {others.length === sessions.length ? t('endAll') : t('endOthers')}
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  )
}
