'use client'
import { Ellipsis } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { ActionForm, SubmitButton } from '#components/desk/action-form.tsx'
import { Button, type ButtonLook } from '#components/ui/button.tsx'
import { Menu, MenuItem } from '#components/ui/menu.tsx'
import type { Act } from '#domain/workflow.ts'
import { ActDialog, type ActSubject, type DialogAct } from './act-dialog.tsx'
import { actionOf, type StoryActions } from './story-actions.ts'

/** Made at once: nothing to write with it, and nothing readers see. */
const AT_ONCE = ['submit', 'approve'] as const
/** Everyday decisions, as buttons; what is rarer or harder stands in the menu. */
const AS_BUTTONS = ['publish', 'request_changes'] as const
const IN_MENU = ['publish_without_review', 'restore', 'discard', 'withdraw', 'remove'] as const

interface ArticleActionsProps {
  subject: ActSubject
  /** From the table of moves, for this person and this moment. */
  acts: Act[]
  actions: StoryActions
  /** Ways to look at and write the text. */
  children: ReactNode
}

/** What can be done with one language: ways to its text, then the moves allowed here and now. */
export function ArticleActions({ subject, acts, actions, children }: ArticleActionsProps) {
  const t = useTranslations('story')
  const [asked, ask] = useState<DialogAct>()
  const open = asked && acts.includes(asked) ? asked : undefined
  const inMenu = IN_MENU.filter((act) => acts.includes(act))
  return (
    <div className="flex flex-wrap items-center gap-2">
      {AT_ONCE.filter((act) => acts.includes(act)).map((act) => (
        <ActButton key={act} act={act} look="primary" subject={subject} actions={actions} />
      ))}
      {AS_BUTTONS.filter((act) => acts.includes(act)).map((act) => (
        <Button
          key={act}
          look={act === 'publish' ? 'primary' : 'secondary'}
          onClick={() => ask(act)}
        >
          {t(`acts.${act}.button`)}
        </Button>
      ))}
      {children}
      {inMenu.length > 0 && (
        <Menu
          trigger={
            <Button look="quiet" icon={<Ellipsis aria-hidden />}>
              {t('languages.more')}
            </Button>
          }
        >
          {inMenu.map((act) => (
            <MenuItem key={act} onClick={() => ask(act)}>
              {t(`acts.${act}.button`)}
            </MenuItem>
          ))}
        </Menu>
      )}
      {open && (
        <ActDialog
          act={open}
          subject={subject}
          action={actionOf(actions, open)}
          onClose={() => ask(undefined)}
        />
      )}
    </div>
  )
}

interface ActButtonProps {
  act: 'submit' | 'approve' | 'approve_afterwards'
  look: ButtonLook
  subject: Pick<ActSubject, 'articleUid' | 'lockVersion'>
  actions: StoryActions
}

/** A move that is made by pressing its button. */
export function ActButton({ act, look, subject, actions }: ActButtonProps) {
  const t = useTranslations('story')
  return (
    <ActionForm action={actionOf(actions, act)} className="contents">
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="articleUid" value={subject.articleUid} />
      <input type="hidden" name="lockVersion" value={subject.lockVersion} />
      <SubmitButton look={look}>{t(`acts.${act}.button`)}</SubmitButton>
    </ActionForm>
  )
}
