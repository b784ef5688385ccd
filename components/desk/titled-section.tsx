import type { ReactNode } from 'react'

interface TitledSectionProps {
  /** Of the heading, unique on the page. */
  id: string
  title: ReactNode
  className?: string
  children: ReactNode
}

/** A part of a screen under a heading, which names it. */
export function TitledSection({ id, title, className = '', children }: TitledSectionProps) {
  return (
    <section aria-labelledby={id} className={`grid content-start gap-3 ${className}`}>
      <h2 id={id} className="section-title">
        {title}
      </h2>
      {children}
    </section>
  )
}
