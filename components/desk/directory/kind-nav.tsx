import { directoryPath } from '#components/desk/desk-paths.ts'
import { NavLink } from '#components/desk/nav-link.tsx'
import { AUTHORITY_KINDS } from '#domain/authorities.ts'
import type { Locale } from '#domain/locales.ts'
import { deskTranslator } from '#i18n/desk.ts'

/** The kinds of things the directory holds, to go from one list to another. */
export function KindNav({ locale }: { locale: Locale }) {
  const t = deskTranslator(locale, 'directory')
  return (
    <nav aria-label={t('kindsNav')} className="border-rule border-b">
      <ul className="flex flex-wrap gap-x-5">
        {AUTHORITY_KINDS.map((kind) => (
          <li key={kind}>
            <NavLink href={directoryPath(kind)}>{t(`kinds.${kind}.many`)}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
