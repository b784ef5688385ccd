import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export type Tone = 'info' | 'success' | 'warning' | 'danger'

const ICONS = { info: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleAlert }

interface NoticeProps {
  tone?: Tone
  title?: ReactNode
  /** It appeared in answer to something the person did: read it out. */
  isAnswer?: boolean
  className?: string
  children?: ReactNode
}

/** Something to know before going on: strong rule at the start, icon and words. */
export function Notice({ tone = 'info', title, isAnswer, className, children }: NoticeProps) {
  const Icon = ICONS[tone]
  const role = isAnswer ? (tone === 'danger' ? 'alert' : 'status') : undefined
  return (
    <div className={classes('notice', `notice-${tone}`, className)} role={role} tabIndex={-1}>
      <Icon aria-hidden className="notice-icon mt-0.5 size-5 shrink-0" />
      <div className="grid min-w-0 gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="prose-desk">{children}</div>}
      </div>
    </div>
  )
}
