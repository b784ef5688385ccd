'use client'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Notice } from '#components/ui/notice.tsx'
import type { ImportResult } from '#db/import.ts'
import type { ImportPreview } from '#db/import-preview.ts'
import { LARGEST_LISTING } from '#domain/lengths.ts'
import type { Locale } from '#domain/locales.ts'
import { type Answer, askImport, previewAnswer, resultAnswer } from './answers.ts'
import { ImportDone } from './import-done.tsx'
import { ImportForm } from './import-form.tsx'
import { PreviewForm } from './preview-form.tsx'

type Refused = Extract<Answer<never>, { ok: false }>['why']

/**
 * A listing, what importing it would do, and what it did. The browser keeps what was pasted or
 * chosen and sends it twice: to be looked at, and to be imported.
 */
export function ImportScreen({ deskLocale }: { deskLocale: Locale }) {
  const listing = useRef<FormData>(new FormData())
  const answer = useRef<HTMLDivElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [preview, setPreview] = useState<ImportPreview>()
  const [result, setResult] = useState<ImportResult>()
  const [refused, setRefused] = useState<Refused>()

  const clear = () => {
    setPreview(undefined)
    setResult(undefined)
    setRefused(undefined)
  }
  const show = async <T,>(asked: Promise<Answer<T>>, put: (value: T) => void) => {
    setBusy(true)
    clear()
    const said = await asked
    if (said.ok) put(said.value)
    else setRefused(said.why)
    setBusy(false)
    requestAnimationFrame(() => answer.current?.focus())
  }
  const look = (form: FormData) => {
    const file = form.get('listing')
    listing.current = form
    // The door cuts off what is too large: the browser would only know that nobody answered.
    if (file instanceof File && file.size > LARGEST_LISTING) {
      clear()
      setRefused('too_large')
    } else show(askImport('preview', form, previewAnswer), setPreview)
  }
  const run = (choices: FormData) => {
    for (const name of ['listing', 'locale']) {
      const value = listing.current.get(name)
      if (value !== null) choices.set(name, value)
    }
    show(askImport('run', choices, resultAnswer), setResult)
  }
  return (
    <>
      <ImportForm isBusy={isBusy} onLook={look} onChange={clear} />
      <div ref={answer} tabIndex={-1} className="grid gap-6">
        {refused && <RefusedNotice refused={refused} />}
        {preview && (
          <PreviewForm preview={preview} deskLocale={deskLocale} isBusy={isBusy} onRun={run} />
        )}
        {result && <ImportDone result={result} />}
      </div>
    </>
  )
}

function RefusedNotice({ refused }: { refused: Refused }) {
  const t = useTranslations('import')
  const refusals = useTranslations('refusals')
  const sentence =
    refused === 'offline' || refused === 'unreadable'
      ? t(refused)
      : refused === 'too_large'
        ? t('problems.too_large')
        : refusals(refused)
  return (
    <Notice tone="danger" isAnswer>
      {sentence}
    </Notice>
  )
}
