import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { Input, Select, Textarea } from '#components/ui/controls.tsx'
import { Field } from '#components/ui/field.tsx'
import { DEFAULT_LOCALE, LOCALE_FACTS, LOCALES } from '#domain/locales.ts'

interface ImportFormProps {
  isBusy: boolean
  /** Gets a form with the listing as a file, and its language. */
  onLook(form: FormData): void
  /** What is shown below no longer is what stands here. */
  onChange(): void
}

/** The listing: pasted, or a file; the file wins where both are given. */
export function ImportForm({ isBusy, onLook, onChange }: ImportFormProps) {
  const t = useTranslations('import')
  const [isEmpty, setEmpty] = useState(false)

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const given = new FormData(event.currentTarget)
    const listing = listingIn(given)
    setEmpty(!listing)
    if (!listing) return
    const form = new FormData()
    form.set('listing', listing)
    form.set('locale', String(given.get('locale')))
    onLook(form)
  }
  return (
    <form className="grid max-w-180 gap-4" onSubmit={send} onChange={onChange} noValidate>
      <Field label={t('text')} hint={t('textHint')} error={isEmpty && t('nothing')}>
        {(wiring) => <Textarea {...wiring} name="text" rows={10} dir="auto" spellCheck={false} />}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('file')} hint={t('fileHint')}>
          {(wiring) => <Input {...wiring} type="file" name="file" accept=".txt,text/plain" />}
        </Field>
        <Field label={t('language')} hint={t('languageHint')}>
          {(wiring) => (
            <Select {...wiring} name="locale" defaultValue={DEFAULT_LOCALE}>
              {LOCALES.map((locale) => (
                <option key={locale} value={locale} lang={locale}>
                  {LOCALE_FACTS[locale].endonym}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <div>
        <Button type="submit" look="primary" isBusy={isBusy}>
          {isBusy ? t('reading') : t('look')}
        </Button>
      </div>
    </form>
  )
}

function listingIn(given: FormData): File | undefined {
  const file = given.get('file')
  if (file instanceof File && file.name) return file
  const text = String(given.get('text') ?? '')
  return text.trim() ? new File([text], 'pasted', { type: 'text/plain' }) : undefined
}
