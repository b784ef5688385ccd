'use client'
import { AlertDialog as BaseAlertDialog } from '@base-ui/react/alert-dialog'
import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { buttonClasses } from './button.tsx'

interface WindowProps {
  title: ReactNode
  description?: ReactNode
  children: ReactNode
}
interface DialogProps extends WindowProps {
  /** The button that opens it; left out where `isOpen` is held outside. */
  trigger?: ReactElement
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
}

/** A window over the page that keeps the focus until it is answered or closed. */
export function Dialog({ trigger, isOpen, onOpenChange, ...props }: DialogProps) {
  const t = useTranslations('shell')
  const corner = (
    <BaseDialog.Close
      aria-label={t('close')}
      className={buttonClasses('quiet', '-me-2 -mt-1 px-2')}
    >
      <X aria-hidden className="size-5" />
    </BaseDialog.Close>
  )
  return (
    <BaseDialog.Root open={isOpen} onOpenChange={onOpenChange}>
      {trigger && <BaseDialog.Trigger render={trigger} />}
      <DialogWindow {...props} corner={corner} />
    </BaseDialog.Root>
  )
}

/** A question that a stray click outside must not answer: for what can't be taken back. */
export function AlertDialog({ trigger, isOpen, onOpenChange, ...props }: DialogProps) {
  return (
    <BaseAlertDialog.Root open={isOpen} onOpenChange={onOpenChange}>
      {trigger && <BaseAlertDialog.Trigger render={trigger} />}
      <DialogWindow {...props} />
    </BaseAlertDialog.Root>
  )
}

/** Both kinds of dialog are made of the same parts; only what holds them differs. */
function DialogWindow({
  title,
  corner,
  description,
  children,
}: WindowProps & { corner?: ReactNode }) {
  return (
    <BaseDialog.Portal>
      <BaseDialog.Backdrop className="dialog-backdrop" />
      <BaseDialog.Viewport className="dialog-viewport">
        <BaseDialog.Popup className="dialog-popup">
          <div className="flex items-start justify-between gap-4">
            <BaseDialog.Title className="dialog-title">{title}</BaseDialog.Title>
            {corner}
          </div>
          {description && (
            <BaseDialog.Description className="text-muted">{description}</BaseDialog.Description>
          )}
          {children}
        </BaseDialog.Popup>
      </BaseDialog.Viewport>
    </BaseDialog.Portal>
  )
}

/** Closes the dialog around it: `<DialogClose render={<Button />}>Cancel</DialogClose>`. */
export const DialogClose = BaseDialog.Close

/** The row of answers at a dialog's or form's foot; the main one first in the source. */
export function Answers({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-2 pt-1">{children}</div>
}
