import Link from 'next/link'
import { deskPagePath } from '#components/desk/desk-paths.ts'
import { LanguageName } from '#components/desk/words.tsx'
import type { PageRow } from '#db/pages.ts'
import type { Locale } from '#domain/locales.ts'
import { PAGE_KEYS } from '#domain/pages.ts'
import { deskTranslator } from '#i18n/desk.ts'

interface PageTableProps {
  pages: readonly PageRow[]
  /** Languages this person may write in. */
  languages: readonly Locale[]
  locale: Locale
}

/** Every standing page with each language's state: not begun, draft, public, or changed since. */
export function PageTable({ pages, languages, locale }: PageTableProps) {
  const t = deskTranslator(locale, 'pages')
  const stateOf = (page: PageRow | undefined) => {
    if (!page) return 'none' as const
    if (page.liveRevisionId === null) return 'draft' as const
    return page.liveRevisionId === page.headRevisionId ? ('live' as const) : ('changed' as const)
  }
  return (
    <ul className="grid gap-6">
      {PAGE_KEYS.map((key) => (
        <li key={key} className="grid gap-2 border-rule border-t pt-3">
          <h2 className="font-semibold">{t(`keys.${key}`)}</h2>
          <ul className="flex flex-wrap gap-x-5 gap-y-2">
            {languages.map((language) => {
              const page = pages.find((each) => each.key === key && each.locale === language)
              return (
                <li key={language} className="flex items-baseline gap-1.5">
                  <Link href={deskPagePath(key, language)} prefetch={false} className="link">
                    <LanguageName locale={language} />
                  </Link>
                  <span className="text-muted text-sm">{t(`states.${stateOf(page)}`)}</span>
                </li>
              )
            })}
          </ul>
        </li>
      ))}
    </ul>
  )
}
