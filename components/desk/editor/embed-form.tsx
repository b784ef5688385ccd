'use client'
import type { Editor } from '@tiptap/core'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { AddressInput } from '#components/ui/controls.tsx'
import { Answers } from '#components/ui/dialog.tsx'
import { Field } from '#components/ui/field.tsx'
import { embedAt, PROVIDER_NAMES } from '#domain/embeds.ts'
import { hrefFromTyped } from '#domain/links.ts'

/** Asks for the address of a film or recording; what can't be shown can still be linked to. */
export function EmbedForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const t = useTranslations('editor.embed')
  const [typed, setTyped] = useState<string>(editor.getAttributes('embed').href ?? '')
  const [isRefused, setRefused] = useState(false)
  const href = hrefFromTyped(typed)

  const apply = (event: FormEvent) => {
    event.preventDefault()
    const embed = embedAt(typed)
    if (!embed) return setRefused(true)
    editor.commands.insertEmbed(embed.href)
    onDone()
  }
  const link = (to: string) => {
    const marks = [{ type: 'link', attrs: { href: to } }]
    editor.commands.insertContent([{ type: 'text', text: to.replace(/^https?:\/\//, ''), marks }])
    onDone()
  }
  return (
    <form className="grid gap-4" onSubmit={apply} noValidate>
      <Field
        label={t('address')}
        hint={t('hint', { providers: PROVIDER_NAMES.join(', ') })}
        error={isRefused && t('refused')}
      >
        {(wiring) => (
          <AddressInput
            {...wiring}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              setRefused(false)
            }}
          />
        )}
      </Field>
      <Answers>
        <Button look="primary" type="submit">
          {t('set')}
        </Button>
        {isRefused && href && <Button onClick={() => link(href)}>{t('asLink')}</Button>}
      </Answers>
    </form>
  )
}
