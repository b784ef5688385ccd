'use client'
import type { Editor } from '@tiptap/core'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { AddressInput, Checkbox, Input } from '#components/ui/controls.tsx'
import { Answers } from '#components/ui/dialog.tsx'
import { Field, Fieldset } from '#components/ui/field.tsx'
import { hrefFromTyped } from '#domain/links.ts'

export interface OfferedLink {
  href: string
  /** The words it stands on in the source. */
  words: string
}

interface LinkFormProps {
  editor: Editor
  /** Links of the source, for a translation to repeat. */
  offered: readonly OfferedLink[]
  onDone: () => void
}

/** Asks where the selected words lead. Without a selection the words can be written too. */
export function LinkForm({ editor, offered, onDone }: LinkFormProps) {
  const t = useTranslations('editor.link')
  const standing = editor.getAttributes('link').href as string | undefined
  const needsWords = editor.state.selection.empty && standing === undefined
  const [typed, setTyped] = useState(
    standing ?? (offered.length === 1 ? offered[0]?.href : '') ?? '',
  )
  const [words, setWords] = useState('')
  const [isRefused, setRefused] = useState(false)

  const apply = (event: FormEvent) => {
    event.preventDefault()
    const href = hrefFromTyped(typed)
    if (!href) return setRefused(true)
    const text = words.trim() || href.replace(/^(https?:\/\/|mailto:|tel:)/, '')
    const marks = [{ type: 'link', attrs: { href } }]
    const chain = editor.chain()
    if (needsWords) chain.insertContent([{ type: 'text', text, marks }]).run()
    else chain.extendMarkRange('link').setLink(href).run()
    onDone()
  }
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetLink().run()
    onDone()
  }
  return (
    <form className="grid gap-4" onSubmit={apply}>
      {offered.length > 0 && (
        <Fieldset legend={t('offered')}>
          {offered.map(({ href, words: anchor }) => (
            <Checkbox
              key={href}
              type="radio"
              name="offered"
              checked={typed === href}
              onChange={() => setTyped(href)}
              label={<bdi>{anchor}</bdi>}
              hint={<bdi dir="ltr">{href}</bdi>}
            />
          ))}
        </Fieldset>
      )}
      <Field label={t('address')} hint={t('hint')} error={isRefused && t('refused')}>
        {(wiring) => (
          <AddressInput
            {...wiring}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {needsWords && (
        <Field label={t('words')} hint={t('wordsHint')}>
          {(wiring) => (
            <Input
              {...wiring}
              dir="auto"
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
      )}
      <Answers>
        <Button look="primary" type="submit">
          {t(standing ? 'change' : 'set')}
        </Button>
        {standing !== undefined && <Button onClick={remove}>{t('remove')}</Button>}
      </Answers>
    </form>
  )
}
