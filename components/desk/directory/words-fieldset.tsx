'use client'
import { useTranslations } from 'use-intl/react'
import { ActionField } from '#components/desk/action-form.tsx'
import { Input, Textarea } from '#components/ui/controls.tsx'
import { Fieldset } from '#components/ui/field.tsx'
import type { AuthorityKind, AuthorityWords } from '#domain/authorities.ts'
import { directionOf, LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import { type WordsName, wordsFields } from './fields.ts'

interface WordsFieldsetProps {
  kind: AuthorityKind
  locale: Locale
  words: AuthorityWords<AuthorityKind> | undefined
}

const HINTED = ['about', 'text'] as const
const LONG_LINES = { description: 3, about: 4, text: 9 } as const

/** A name in one language and what else is said in it, typed in that language's direction. */
export function WordsFieldset({ kind, locale, words }: WordsFieldsetProps) {
  const t = useTranslations('directory')
  const spoken = { lang: locale, dir: directionOf(locale) }
  const standing: Partial<Record<WordsName, string>> = words?.text ?? {}
  return (
    <Fieldset
      className="content-start border-rule border-t pt-2"
      legend={<span lang={locale}>{LOCALE_FACTS[locale].endonym}</span>}
    >
      <ActionField
        name={`name-${locale}`}
        label={t(kind === 'boilerplate' ? 'fields.heading' : 'fields.name')}
      >
        {(wiring, typed) => (
          <Input {...wiring} {...spoken} defaultValue={typed ?? words?.name} autoComplete="off" />
        )}
      </ActionField>
      {wordsFields(kind).map(({ name, control }) => {
        const hinted = HINTED.find((one) => one === name)
        return (
          <ActionField
            key={name}
            name={`${name}-${locale}`}
            label={t(`fields.${name}`)}
            hint={hinted && t(`hints.${hinted}`)}
          >
            {(wiring, typed) =>
              control === 'line' ? (
                <Input
                  {...wiring}
                  {...spoken}
                  defaultValue={typed ?? standing[name]}
                  autoComplete="off"
                />
              ) : (
                <Textarea
                  {...wiring}
                  {...spoken}
                  rows={name in LONG_LINES ? LONG_LINES[name as keyof typeof LONG_LINES] : 3}
                  defaultValue={typed ?? standing[name]}
                />
              )
            }
          </ActionField>
        )
      })}
    </Fieldset>
  )
}
