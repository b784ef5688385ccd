'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { ActionField } from '#components/desk/action-form.tsx'
import { Checkbox, Textarea } from '#components/ui/controls.tsx'
import { Fieldset } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { directionOf, LOCALE_FACTS, type Locale } from '#domain/locales.ts'

/** What a publication brings with it, to be said before it is made. */
export interface PublishFacts {
  /** Readers have seen an earlier text of it. */
  isUpdate: boolean
  untranslated: number
  stale: number
  /** A machine made it and nobody has gone over it. */
  isUnchecked: boolean
  /** Category and day that go public with it, worded; and whose readers see it, by language. */
  factsChange: { category: string; day: string; others: string } | undefined
  /** What belongs to the story goes public with it; whose readers see it, by language. */
  detailsChange: { others: string } | undefined
}

const TYPES = ['minor', 'major', 'correction', 'clarification'] as const

/** Warnings, and for what is public already how much has changed. */
export function PublishFields({ facts, locale }: { facts: PublishFacts; locale: Locale }) {
  const t = useTranslations('story')
  const [type, setType] = useState<(typeof TYPES)[number]>('minor')
  const warnings = [
    facts.untranslated > 0 && t('warnings.untranslated', { count: facts.untranslated }),
    facts.stale > 0 && t('warnings.stale', { count: facts.stale }),
    facts.isUnchecked && t('warnings.machine'),
  ].filter(Boolean)
  const { factsChange, detailsChange } = facts
  const news = [
    factsChange &&
      (factsChange.others
        ? t('warnings.factsOthers', { ...factsChange, languages: factsChange.others })
        : t('warnings.facts', factsChange)),
    detailsChange &&
      (detailsChange.others
        ? t('warnings.detailsOthers', { languages: detailsChange.others })
        : t('warnings.details')),
  ].filter(Boolean)
  return (
    <>
      {warnings.length > 0 && (
        <Notice tone="warning">
          {warnings.map((warning) => (
            <p key={String(warning)}>{warning}</p>
          ))}
        </Notice>
      )}
      {news.length > 0 && (
        <Notice>
          {news.map((sentence) => (
            <p key={String(sentence)}>{sentence}</p>
          ))}
        </Notice>
      )}
      {facts.isUpdate && (
        <>
          <Fieldset legend={t('fields.updateType')}>
            {TYPES.map((kind) => (
              <Checkbox
                key={kind}
                type="radio"
                name="updateType"
                value={kind}
                checked={type === kind}
                onChange={() => setType(kind)}
                label={t(`fields.${kind}`)}
                hint={t(`fields.${kind}Hint`)}
              />
            ))}
          </Fieldset>
          <ActionField
            name="changeNote"
            label={t('fields.changeNote')}
            hint={
              type === 'minor'
                ? t('fields.changeNoteMinorHint')
                : t('fields.changeNoteHint', { language: LOCALE_FACTS[locale].endonym })
            }
          >
            {(wiring, typed) => (
              <Textarea
                {...wiring}
                {...(type !== 'minor' && { lang: locale, dir: directionOf(locale) })}
                rows={2}
                required={type !== 'minor'}
                maxLength={2_000}
                defaultValue={typed}
              />
            )}
          </ActionField>
        </>
      )}
    </>
  )
}
