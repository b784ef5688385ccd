import { frontPath } from '#components/desk/desk-paths.ts'
import { NavLink } from '#components/desk/nav-link.tsx'
import { LanguageName } from '#components/desk/words.tsx'
import type { Locale } from '#domain/locales.ts'
import { deskTranslator } from '#i18n/desk.ts'

/** The front pages somebody may arrange, by language. */
export function FrontNav({ locales, locale }: { locales: Locale[]; locale: Locale }) {
  return (
    <nav aria-label={deskTranslator(locale, 'front')('languages')} className="border-rule border-b">
      <ul className="flex flex-wrap gap-x-5">
        {locales.map((front) => (
          <li key={front}>
            <NavLink href={frontPath(front)}>
              <LanguageName locale={front} />
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
