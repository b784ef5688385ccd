import { detailsPath } from '#components/desk/desk-paths.ts'
import { TitledSection } from '#components/desk/titled-section.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { PickOption } from '#components/ui/pick.tsx'
import type { Locale } from '#domain/locales.ts'
import { deskTranslator } from '#i18n/desk.ts'
import type { DetailField } from './details-form.tsx'

interface DetailsPanelProps {
  storyUid: string
  /** What is named, field by field; the empty ones too. */
  named: [DetailField, PickOption[]][]
  /** Readers see something else still. */
  isPending: boolean
  mayChange: boolean
  locale: Locale
}

/** Topics, people and what else belongs to a story, on the story's own screen. */
export function DetailsPanel({ storyUid, named, isPending, mayChange, locale }: DetailsPanelProps) {
  const t = deskTranslator(locale, 'story.details')
  const filled = named.filter(([, options]) => options.length > 0)
  return (
    <TitledSection id="details" title={t('title')}>
      {filled.length > 0 ? (
        <dl className="facts">
          {filled.map(([field, options]) => (
            <div key={field} className="contents">
              <dt>{t(`fields.${field}`)}</dt>
              <dd>
                <ul>
                  {options.map(({ value, label, lang }) => (
                    <li key={value}>
                      <bdi lang={lang}>{label}</bdi>
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="text-muted">{t('none')}</p>
      )}
      {isPending && <p className="text-sm text-warning">{t('pending')}</p>}
      {mayChange && (
        <LinkButton
          id="change-details"
          aria-labelledby="change-details details"
          href={detailsPath(storyUid)}
          className="justify-self-start"
        >
          {t('change')}
        </LinkButton>
      )}
    </TitledSection>
  )
}
