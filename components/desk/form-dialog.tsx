'use client'
import { type ReactElement, type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { AlertDialog, Answers, Dialog, DialogClose } from '#components/ui/dialog.tsx'
import { ActionForm, type FormAction, SubmitButton } from './action-form.tsx'

interface FormDialogProps<T> {
  /** The button that opens it; without one it stands open from the start. */
  trigger?: ReactElement
  title: ReactNode
  description: ReactNode
  action: FormAction<T>
  /** On the button that sends it. */
  answer: ReactNode
  /** Can't be taken back: asked so that a stray click can't answer. */
  isGrave?: boolean
  onClose?: () => void
  /** The fields. */
  children: ReactNode
}

/** A form in a dialog, which is done when its action is. */
export function FormDialog<T>({ trigger, action, answer, children, ...props }: FormDialogProps<T>) {
  const { title, description, isGrave, onClose } = props
  const shell = useTranslations('shell')
  const [isOpen, setOpen] = useState(!trigger)
  const turn = (open: boolean) => {
    setOpen(open)
    if (!open) onClose?.()
  }
  const Window = isGrave ? AlertDialog : Dialog
  return (
    <Window
      isOpen={isOpen}
      onOpenChange={turn}
      trigger={trigger}
      title={title}
      description={description}
    >
      <ActionForm action={action} onDone={() => turn(false)}>
        {children}
        <Answers>
          <SubmitButton look={isGrave ? 'danger' : 'primary'}>{answer}</SubmitButton>
          <DialogClose render={<Button />}>{shell('cancel')}</DialogClose>
        </Answers>
      </ActionForm>
    </Window>
  )
}
