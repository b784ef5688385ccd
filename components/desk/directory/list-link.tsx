import Link from 'next/link'
import { directoryPath } from '#components/desk/desk-paths.ts'
import type { AuthorityKind } from '#domain/authorities.ts'
import type { Locale } from '#domain/locales.ts'
import { deskTranslator } from '#i18n/desk.ts'

/** Back to the list of a kind. */
export function ListLink({ kind, locale }: { kind: AuthorityKind; locale: Locale }) {
  return (
    <Link href={directoryPath(kind)} prefetch={false} className="link">
      {deskTranslator(locale, 'directory')(`kinds.${kind}.many`)}
    </Link>
  )
}
