'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import * as z from 'zod/mini'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/controls.tsx'
import { Field } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { LARGEST_FONT } from '#domain/brand-font.ts'
import { REFUSAL_CODES } from '#domain/refusal.ts'
import { FONT } from '../desk-paths.ts'
import { TitledSection } from '../titled-section.tsx'

const answer = z.union([
  z.object({ name: z.string(), isNew: z.boolean() }),
  z.object({ code: z.enum(REFUSAL_CODES) }),
])
type Sent = z.infer<typeof answer> | { code: 'nothing' | 'offline' | 'tooLarge' }

async function send(file: File): Promise<Sent> {
  // The door cuts off what is too large: the browser would only know that nobody answered.
  if (file.size > LARGEST_FONT) return { code: 'tooLarge' }
  const form = new FormData()
  form.set('file', file)
  try {
    const response = await fetch(`${FONT}/upload`, { method: 'POST', body: form })
    return answer.parse(await response.json())
  } catch {
    return { code: 'offline' }
  }
}

/** One file of the newsroom's font at a time: splitting it takes seconds. */
export function FontUpload() {
  const t = useTranslations('font')
  const router = useRouter()
  const [sending, setSending] = useState<string>()
  const [sent, setSent] = useState<Sent>()

  const upload = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (sending !== undefined) return
    const form = event.currentTarget
    const file = new FormData(form).get('file')
    if (!(file instanceof File) || file.name === '') return setSent({ code: 'nothing' })
    setSent(undefined)
    setSending(file.name)
    const result = await send(file)
    setSending(undefined)
    setSent(result)
    if ('code' in result) return
    form.reset()
    router.refresh()
  }
  return (
    <TitledSection id="add" title={t('add')}>
      <form className="grid max-w-160 justify-items-start gap-4" onSubmit={upload} noValidate>
        <Field
          label={t('file')}
          hint={t('hint')}
          error={sent && 'code' in sent && <Reason code={sent.code} />}
          className="w-full"
        >
          {(wiring) => (
            <Input {...wiring} type="file" name="file" accept=".ttf,.otf,.woff,.woff2" />
          )}
        </Field>
        <Button type="submit" look="primary" isBusy={sending !== undefined}>
          {sending === undefined ? t('send') : t('sending', { name: sending })}
        </Button>
      </form>
      <div role="status">
        {sent && 'name' in sent && (
          <Notice tone="success">{t(sent.isNew ? 'done' : 'known', { name: sent.name })}</Notice>
        )}
      </div>
    </TitledSection>
  )
}

function Reason({ code }: { code: Extract<Sent, { code: string }>['code'] }) {
  const t = useTranslations('font')
  const media = useTranslations('media')
  const refusals = useTranslations('refusals')
  if (code === 'nothing') return <span role="alert">{t('nothing')}</span>
  const isOurs = code === 'offline' || code === 'tooLarge'
  return <span role="alert">{isOurs ? media(`upload.${code}`) : refusals(code)}</span>
}
