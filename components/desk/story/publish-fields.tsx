'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { ActionField } from '#components/desk/action-form.tsx'
import { Checkbox, Textarea } from '#components/ui/controls.tsx'
import { Fieldset } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'

/** What a publication brings with it, to be said before it is made. */
export interface PublishFacts {
  /** Readers have seen an earlier text of it. */
  isUpdate: boolean
  untranslated: number
  stale: number
  /** Category and day that go public with it, worded; and whose readers see it, by language. */
  factsChange: { category: string; day: string; others: string } | undefined
}

const TYPES = ['minor', 'major', 'correction'] as const

/** Warnings, and for what is public already how much has changed. */
export function PublishFields({ facts }: { facts: PublishFacts }) {
  const t = useTranslations('story')
  const [type, setType] = useState<(typeof TYPES)[number]>('minor')
  const warnings = [
    facts.untranslated > 0 && t('warnings.untranslated', { count: facts.untranslated }),
    facts.stale > 0 && t('warnings.stale', { count: facts.stale }),
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
      {facts.factsChange && (
        <Notice>
          {facts.factsChange.others
            ? t('warnings.factsOthers', {
                category: facts.factsChange.category,
                day: facts.factsChange.day,
                languages: facts.factsChange.others,
              })
            : t('warnings.facts', facts.factsChange)}
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
            hint={t('fields.changeNoteHint')}
          >
            {(wiring, typed) => (
              <Textarea
                {...wiring}
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
