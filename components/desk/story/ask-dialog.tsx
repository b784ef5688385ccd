'use client'
import { useTranslations } from 'use-intl/react'
import { ActionField, type FormAction } from '#components/desk/action-form.tsx'
import { FormDialog } from '#components/desk/form-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/controls.tsx'
import { LOCALE_FACTS } from '#domain/locales.ts'
import type { MissingLanguage } from './missing-languages.tsx'

interface AskDialogProps {
  storyUid: string
  missing: MissingLanguage
  action: FormAction<undefined>
}

/** Asks for a translation, of somebody or of whoever can. */
export function AskDialog({ storyUid, missing, action }: AskDialogProps) {
  const t = useTranslations('story.missing')
  const language = LOCALE_FACTS[missing.locale].endonym
  return (
    <FormDialog
      trigger={
        <Button look="quiet">
          {t('ask')}
          <span className="sr-only">{language}</span>
        </Button>
      }
      title={t('askTitle', { language })}
      description={t('askHint')}
      action={action}
      answer={t('send')}
    >
      <input type="hidden" name="storyUid" value={storyUid} />
      <input type="hidden" name="locale" value={missing.locale} />
      <ActionField name="assigneeUid" label={t('assignee')}>
        {(wiring, typed) => (
          <Select {...wiring} defaultValue={typed ?? ''}>
            <option value="">{t('anybody')}</option>
            {missing.translators.map(({ uid, name }) => (
              <option key={uid} value={uid}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </ActionField>
    </FormDialog>
  )
}
