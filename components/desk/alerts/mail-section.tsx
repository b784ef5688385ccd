import type { FormAction } from '#components/desk/action-form.tsx'
import { TitledSection } from '#components/desk/titled-section.tsx'
import { LanguageCode } from '#components/desk/words.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import type { lastTestMail } from '#db/test-mail.ts'
import { directionOf, type Locale } from '#domain/locales.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { TestMailForm } from './test-mail-form.tsx'

interface MailSectionProps {
  locale: Locale
  /** Whom messages are from; undefined: none are sent. */
  from: string | undefined
  test: Awaited<ReturnType<typeof lastTestMail>>
  /** How many follow a list; its name is in its own language, empty for all news. */
  followers: readonly { key: string; name: string; locale: Locale; total: number }[]
  action: FormAction<undefined>
}

const TONES = { waiting: 'info', sent: 'success', failed: 'danger' } as const

/** Is mail sent, does it arrive, and how many wait for it: no address. */
export function MailSection({ locale, from, test, followers, action }: MailSectionProps) {
  const t = deskTranslator(locale, 'settings')
  return (
    <TitledSection id="mail" title={t('mail.title')} className="mt-10 max-w-2xl">
      {from === undefined ? (
        <p className="text-muted">{t('mail.off')}</p>
      ) : (
        <>
          <p>{t('mail.from', { from })}</p>
          {test && (
            <Notice tone={TONES[test.state]}>
              {t(`mail.${test.state}`, { reason: test.error ?? '' })}
            </Notice>
          )}
          <TestMailForm action={action} />
        </>
      )}
      {followers.length > 0 ? (
        <Table label={t('mail.followers')}>
          <thead>
            <tr>
              <Th>{t('mail.list')}</Th>
              <Th className="text-end">{t('mail.followers')}</Th>
            </tr>
          </thead>
          <tbody>
            {followers.map(({ key, name, locale: spoken, total }) => (
              <tr key={`${spoken} ${key}`}>
                <Td>
                  <span className="flex items-baseline gap-2">
                    <LanguageCode locale={spoken} />
                    {name ? (
                      <span lang={spoken} dir={directionOf(spoken)}>
                        {name}
                      </span>
                    ) : (
                      t('mail.everything')
                    )}
                  </span>
                </Td>
                <Td className="text-end tabular-nums">{t('mail.count', { count: total })}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : (
        <p className="text-muted">{t('mail.nobody')}</p>
      )}
    </TitledSection>
  )
}
