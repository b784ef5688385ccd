import type { ReactNode } from 'react'
import type { Locale } from '#domain/locales.ts'
import { deskTranslator } from '#i18n/desk.ts'

interface EntryProps {
  locale: Locale
  newsroom: string
  children: ReactNode
}

/** The frame of pages for whom nobody is signed in yet: one narrow sheet. */
export function Entry({ locale, newsroom, children }: EntryProps) {
  const t = deskTranslator(locale, 'shell')
  return (
    <div className="isolate grid min-h-dvh content-start justify-items-center gap-6 px-4 py-10 sm:py-16">
      <header className="text-center">
        <p className="font-bold font-serif text-2xl">{t('product')}</p>
        <p className="text-muted">
          <bdi>{newsroom}</bdi>
        </p>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="grid w-full max-w-md gap-5 border border-rule border-t-4 border-t-ink bg-surface p-5 sm:p-8"
      >
        {children}
      </main>
    </div>
  )
}
