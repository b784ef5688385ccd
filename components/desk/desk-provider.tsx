'use client'
import { DirectionProvider } from '@base-ui/react/direction-provider'
import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl/react'
import { directionOf, LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import type { DeskMessages } from '#i18n/desk.ts'

interface DeskProviderProps {
  locale: Locale
  messages: DeskMessages
  timeZone: string
  children: ReactNode
}

/** Words and writing direction for every client component of the desk. */
export function DeskProvider({ locale, messages, timeZone, children }: DeskProviderProps) {
  return (
    <IntlProvider locale={LOCALE_FACTS[locale].format} messages={messages} timeZone={timeZone}>
      <DirectionProvider direction={directionOf(locale)}>{children}</DirectionProvider>
    </IntlProvider>
  )
}
