import Link from 'next/link'
import { authorityPath } from '#components/desk/desk-paths.ts'
import { LanguageCode, Words } from '#components/desk/words.tsx'
import { Badge } from '#components/ui/badge.tsx'
import type { Authority } from '#db/authorities.ts'
import { wordsIn } from '#domain/authorities.ts'
import type { Locale } from '#domain/locales.ts'
import { deskTranslator } from '#i18n/desk.ts'

interface AuthorityListProps {
  authorities: Authority[]
  locale: Locale
}

/** All of a kind by name: what they are called, what they do, which languages they have words in. */
export function AuthorityList({ authorities, locale }: AuthorityListProps) {
  const order = new Intl.Collator(locale).compare
  const named = authorities.flatMap((authority) => {
    const words = wordsIn(authority.texts, locale)
    return words ? [{ authority, words }] : []
  })
  named.sort((a, b) => order(a.words.name, b.words.name))
  return (
    <ul className="border-rule border-t">
      {named.map(({ authority, words }) => (
        <li key={authority.uid} className="row sm:grid-cols-[1fr_auto]">
          <div className="grid min-w-0 gap-0.5">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <Link href={authorityPath(authority)} prefetch={false} className="row-title">
                <Words locale={words.locale}>{words.name}</Words>
              </Link>
              <Retired authority={authority} locale={locale} />
            </p>
            {'role' in words.text && words.text.role && (
              <p className="text-muted text-sm">
                <Words locale={words.locale}>{words.text.role}</Words>
              </p>
            )}
          </div>
          <p className="flex flex-wrap gap-1">
            {authority.texts.map((text) => (
              <LanguageCode key={text.locale} locale={text.locale} />
            ))}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** A word beside the name of what forms no longer offer. */
export function Retired({ authority, locale }: { authority: Authority; locale: Locale }) {
  if (!authority.retiredAt) return null
  return <Badge tone="warning">{deskTranslator(locale, 'directory')('retired')}</Badge>
}
