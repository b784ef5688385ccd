'use client'
import { useTranslations } from 'use-intl/react'
import { ActionField, type FormAction } from '#components/desk/action-form.tsx'
import { FormDialog } from '#components/desk/form-dialog.tsx'
import { AddressInput, Textarea } from '#components/ui/controls.tsx'
import { directionOf, LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import { type Act, moveOf } from '#domain/workflow.ts'
import { type PublishFacts, PublishFields } from './publish-fields.tsx'

export type DialogAct = Exclude<Act, 'save' | 'submit' | 'approve' | 'approve_afterwards'>

/** The article a move is about, as far as its dialog speaks of it. */
export interface ActSubject {
  articleUid: string
  lockVersion: number
  locale: Locale
  publishing: PublishFacts
}

interface ActDialogProps {
  act: DialogAct
  subject: ActSubject
  action: FormAction<undefined>
  onClose: () => void
}

/** What readers lose, or what is thrown away. */
const GRAVE: readonly Act[] = ['withdraw', 'remove', 'discard']

/** Asks for the words a move needs, says what it does, and makes it. */
export function ActDialog({ act, subject, action, onClose }: ActDialogProps) {
  const t = useTranslations('story.acts')
  const language = LOCALE_FACTS[subject.locale].endonym
  return (
    <FormDialog
      title={t(`${act}.title`, { language })}
      description={t(`${act}.hint`)}
      action={action}
      answer={t(`${act}.send`)}
      isGrave={GRAVE.includes(act)}
      onClose={onClose}
    >
      {act === 'request_changes' || act === 'discard' ? (
        <input type="hidden" name="act" value={act} />
      ) : null}
      <input type="hidden" name="articleUid" value={subject.articleUid} />
      <input type="hidden" name="lockVersion" value={subject.lockVersion} />
      <Words act={act} locale={subject.locale} />
      {(act === 'withdraw' || act === 'remove') && <Successor />}
      {(act === 'publish' || act === 'publish_without_review') && (
        <PublishFields facts={subject.publishing} locale={subject.locale} />
      )}
    </FormDialog>
  )
}

/** Where readers are led from a text they can't rely on any more. */
function Successor() {
  const t = useTranslations('story.fields')
  return (
    <ActionField name="successor" label={t('successor')} hint={t('successorHint')}>
      {(wiring, typed) => <AddressInput {...wiring} defaultValue={typed} />}
    </ActionField>
  )
}

/** The comment, reason or note the table of moves asks for. */
function Words({ act, locale }: { act: Act; locale: Locale }) {
  const t = useTranslations('story.fields')
  const { needs } = moveOf(act)
  if (!needs) return null
  const isPublic = needs === 'note'
  const hint = isPublic ? t('noteHint', { language: LOCALE_FACTS[locale].endonym }) : undefined
  const spoken = isPublic ? { lang: locale, dir: directionOf(locale) } : {}
  return (
    <ActionField name={needs} label={t(needs)} hint={hint}>
      {(wiring, typed) => (
        <Textarea {...wiring} {...spoken} required maxLength={2_000} defaultValue={typed} />
      )}
    </ActionField>
  )
}
