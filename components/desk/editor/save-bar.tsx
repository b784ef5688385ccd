'use client'
import { CircleAlert, CircleCheck, CircleDot, LoaderCircle, Save } from 'lucide-react'
import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { classes } from '#components/ui/classes.ts'
import type { SaveStatus } from './save-status.ts'
import { useShortcut } from './shortcuts.ts'
import type { Saving } from './use-saving.ts'

interface SaveBarProps {
  saving: Pick<Saving<unknown>, 'status' | 'save'>
  /** What else can be done with the text, after the save button. */
  children?: ReactNode
}

/** Stays in sight below the text: what is saved and what is not, and the button for it. */
export function SaveBar({ saving, children }: SaveBarProps) {
  const t = useTranslations('editor')
  const shortcut = useShortcut('Mod+S')
  const { status, save } = saving
  return (
    <div className="save-bar">
      <SaveState status={status} />
      <div className="flex flex-wrap gap-2">
        {children}
        <Button
          look="primary"
          icon={<Save aria-hidden />}
          isBusy={status.kind === 'saving'}
          aria-keyshortcuts="Control+S Meta+S"
          onClick={() => void save()}
        >
          {t('save')}
          <kbd className="kbd">{shortcut}</kbd>
        </Button>
      </div>
    </div>
  )
}

/** May a text be sent to review: not at all, once it is changed, or as it stands. */
export type Submitting = 'never' | 'changed' | 'now'

export const mayBeSent = (submitting: Submitting, { kind }: SaveStatus): boolean =>
  submitting === 'now' || (submitting === 'changed' && kind !== 'clean')

const ICONS = {
  clean: CircleCheck,
  saved: CircleCheck,
  unsaved: CircleDot,
  saving: LoaderCircle,
  partly: CircleAlert,
  conflict: CircleAlert,
  failed: CircleAlert,
}

function SaveState({ status }: { status: SaveStatus }) {
  const Icon = ICONS[status.kind]
  return (
    <p
      role="status"
      className={classes('save-state', `save-state-${status.kind}`)}
      data-save-state={status.kind}
    >
      <Icon
        aria-hidden
        className={classes(status.kind === 'saving' && 'motion-safe:animate-spin')}
      />
      <span>
        <StatusWords status={status} />
      </span>
    </p>
  )
}

function StatusWords({ status }: { status: SaveStatus }) {
  const t = useTranslations('editor')
  const refusals = useTranslations('refusals')
  const format = useFormatter()
  switch (status.kind) {
    case 'saved':
      return t('status.saved', { time: format.dateTime(status.at, { timeStyle: 'short' }) })
    case 'failed':
      return t('status.failed', {
        reason: status.code === 'unreachable' ? t('status.unreachable') : refusals(status.code),
      })
    default:
      return t(`status.${status.kind}`)
  }
}
