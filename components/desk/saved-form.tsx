'use client'
import { type ReactNode, useState } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import { ActionForm, type FormAction } from './action-form.tsx'

interface SavedFormProps {
  action: FormAction<void>
  /** The sentence that says it is done. */
  saved: ReactNode
  /** Start over after success: for what should not stay in its fields. */
  isCleared?: boolean
  className?: string
  children: ReactNode
}

/** A form whose fields stay, with a word that it was saved. */
export function SavedForm({ action, saved, isCleared, children, ...props }: SavedFormProps) {
  const [times, setTimes] = useState(0)
  return (
    <>
      {times > 0 && (
        <Notice key={times} tone="success" isAnswer>
          {saved}
        </Notice>
      )}
      <ActionForm
        {...props}
        key={isCleared ? times : undefined}
        action={action}
        onDone={() => setTimes(times + 1)}
        noValidate
      >
        {children}
      </ActionForm>
    </>
  )
}
