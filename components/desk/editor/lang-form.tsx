'use client'
import type { Editor } from '@tiptap/core'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { Input, Select } from '#components/ui/controls.tsx'
import { Answers } from '#components/ui/dialog.tsx'
import { Field } from '#components/ui/field.tsx'
import { isLanguageTag } from '#domain/language-tags.ts'
import { isLocale, LOCALE_FACTS, LOCALES, type Locale } from '#domain/locales.ts'

const OTHER = 'other'

interface LangFormProps {
  editor: Editor
  /** The article's language: marking words as that changes nothing. */
  locale: Locale
  onDone: () => void
}

/** Asks which language the selected words are in. */
export function LangForm({ editor, locale, onDone }: LangFormProps) {
  const t = useTranslations('editor.lang')
  const standing = editor.getAttributes('lang').lang as string | undefined
  const isOurs = standing === undefined || (isLocale(standing) && standing !== locale)
  const others = LOCALES.filter((one) => one !== locale)
  const [choice, setChoice] = useState(isOurs ? (standing ?? others[0] ?? OTHER) : OTHER)
  const [typed, setTyped] = useState(isOurs ? '' : (standing ?? ''))
  const [isRefused, setRefused] = useState(false)
  const isNothing = editor.state.selection.empty && standing === undefined

  const apply = (event: FormEvent) => {
    event.preventDefault()
    const tag = choice === OTHER ? typed.trim() : choice
    if (!isLanguageTag(tag)) return setRefused(true)
    editor.chain().extendMarkRange('lang').setLang(tag).run()
    onDone()
  }
  const remove = () => {
    editor.chain().extendMarkRange('lang').unsetLang().run()
    onDone()
  }
  if (isNothing) return <p>{t('nothing')}</p>
  return (
    <form className="grid gap-4" onSubmit={apply}>
      <Field label={t('language')}>
        {(wiring) => (
          <Select {...wiring} value={choice} onChange={(event) => setChoice(event.target.value)}>
            {others.map((one) => (
              <option key={one} value={one} lang={one}>
                {LOCALE_FACTS[one].endonym}
              </option>
            ))}
            <option value={OTHER}>{t('other')}</option>
          </Select>
        )}
      </Field>
      {choice === OTHER && (
        <Field label={t('code')} hint={t('hint')} error={isRefused && t('refused')}>
          {(wiring) => (
            <Input
              {...wiring}
              dir="ltr"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      )}
      <Answers>
        <Button look="primary" type="submit">
          {t('set')}
        </Button>
        {standing !== undefined && <Button onClick={remove}>{t('remove')}</Button>}
      </Answers>
    </form>
  )
}
