import type { ReactNode } from 'react'

interface PageHeadProps {
  title: ReactNode
  /** Above the title: where this screen belongs. */
  kicker?: ReactNode
  /** Below the title: one line of facts. */
  children?: ReactNode
  /** The screen's main actions. */
  actions?: ReactNode
}

/** A screen's one `h1`, what it is about, and what can be done with the whole of it. */
export function PageHead({ title, kicker, actions, children }: PageHeadProps) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="grid min-w-0 gap-1">
        {kicker && <div className="text-muted text-sm">{kicker}</div>}
        <h1 className="page-title">{title}</h1>
        {children}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  )
}
