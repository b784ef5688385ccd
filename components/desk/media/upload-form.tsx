'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/controls.tsx'
import { Field } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { assetPath } from '../desk-paths.ts'
import { type Sent, sendFile } from './send-file.ts'
import { LanguageChoice, LicenceChoice } from './terms.tsx'

/**
 * Files, one or several, and what holds for all of them. They are sent one after the other, and
 * each is answered for itself: one that is refused keeps none of the others back.
 */
export function UploadForm() {
  const t = useTranslations('media')
  const router = useRouter()
  const answer = useRef<HTMLDivElement>(null)
  const [sending, setSending] = useState<string>()
  const [isEmpty, setEmpty] = useState(false)
  const [sent, setSent] = useState<(Sent & { name: string })[]>([])

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (sending !== undefined) return
    const form = event.currentTarget
    const given = new FormData(form)
    const files = given.getAll('file').filter((file) => file instanceof File && file.name !== '')
    setEmpty(files.length === 0)
    setSent([])
    for (const file of files) {
      if (!(file instanceof File)) continue
      setSending(file.name)
      const result = await sendFile(file, given)
      setSent((before) => [...before, { name: file.name, ...result }])
    }
    setSending(undefined)
    if (files.length === 0) return
    form.reset()
    router.refresh()
    answer.current?.focus()
  }
  return (
    <form className="grid gap-4" onSubmit={send} noValidate aria-labelledby="upload">
      <h2 id="upload" className="section-title">
        {t('upload.title')}
      </h2>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t('upload.files')}
          hint={t('upload.filesHint')}
          error={isEmpty && t('upload.nothing')}
          className="sm:col-span-2"
        >
          {(wiring) => <Input {...wiring} type="file" name="file" multiple />}
        </Field>
        <Field label={t('upload.credit')} hint={t('upload.creditHint')}>
          {(wiring) => <Input {...wiring} name="credit" maxLength={200} dir="auto" />}
        </Field>
        <Field label={t('upload.licence')}>
          {(wiring) => <LicenceChoice wiring={wiring} name="licence" value="" />}
        </Field>
        <Field label={t('upload.language')} hint={t('upload.languageHint')}>
          {(wiring) => <LanguageChoice wiring={wiring} name="locale" value="" />}
        </Field>
      </div>
      <div>
        <Button type="submit" look="primary" isBusy={sending !== undefined}>
          {sending === undefined ? t('upload.send') : t('upload.sending', { name: sending })}
        </Button>
      </div>
      <div ref={answer} tabIndex={-1} className="grid gap-2 empty:hidden">
        {sent.map((file) => (
          <Answer key={`${file.name} ${'uid' in file ? file.uid : file.code}`} file={file} />
        ))}
      </div>
    </form>
  )
}

function Answer({ file }: { file: Sent & { name: string } }) {
  const t = useTranslations('media')
  const refusals = useTranslations('refusals')
  const { name } = file
  if ('uid' in file)
    return (
      <Notice tone="success" isAnswer>
        {t(file.isNew ? 'upload.done' : 'upload.known', { name })}{' '}
        <Link href={assetPath(file.uid)} className="link">
          {t('upload.describe')}
        </Link>
      </Notice>
    )
  const { code } = file
  const reason = code === 'offline' || code === 'tooLarge' ? t(`upload.${code}`) : refusals(code)
  return (
    <Notice tone="danger" isAnswer>
      {t('upload.refused', { name, reason })}
    </Notice>
  )
}
