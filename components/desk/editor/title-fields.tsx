'use client'
import { useRef } from 'react'
import type { Locale } from '#domain/locales.ts'
import { LineField } from './text-fields.tsx'

interface TitleFieldsProps {
  locale: Locale
  title: string
  summary: string
  faultOf: (field: string) => string | undefined
  onChange: (part: { title?: string; summary?: string }) => void
  /** Enter at the end of the summary goes on to the text. */
  onLeave: () => void
}

/** What stands above every text: its title, and its summary below it. */
export function TitleFields({
  locale,
  title,
  summary,
  faultOf,
  onChange,
  onLeave,
}: TitleFieldsProps) {
  const below = useRef<HTMLTextAreaElement>(null)
  return (
    <>
      <LineField
        name="title"
        locale={locale}
        value={title}
        error={faultOf('title')}
        onChange={(words) => onChange({ title: words })}
        onEnter={() => below.current?.focus()}
      />
      <LineField
        ref={below}
        name="summary"
        locale={locale}
        value={summary}
        error={faultOf('summary')}
        onChange={(words) => onChange({ summary: words })}
        onEnter={onLeave}
      />
    </>
  )
}
