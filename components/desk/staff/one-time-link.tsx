'use client'
import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/controls.tsx'
import { Field } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'

export interface NewLink {
  url: string
  expiresAt: Date
}

/** A link that nobody can show again: to be copied and handed to the person now. */
export function OneTimeLink({ link, name }: { link: NewLink; name: string }) {
  const t = useTranslations('staff')
  const format = useFormatter()
  const field = useRef<HTMLInputElement>(null)
  const [isCopied, setCopied] = useState(false)

  const copy = async () => {
    field.current?.select()
    await navigator.clipboard.writeText(link.url)
    setCopied(true)
  }
  const until = format.dateTime(link.expiresAt, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <Notice tone="success" title={t('link.title', { name })} isAnswer>
      <div className="grid gap-2">
        <p>{t('link.hint', { until })}</p>
        <Field label={t('link.label')} isLabelHidden>
          {(wiring) => (
            <span className="grid gap-2 sm:grid-cols-[1fr_auto]">
              <Input
                {...wiring}
                ref={field}
                readOnly
                dir="ltr"
                value={link.url}
                onFocus={(event) => event.currentTarget.select()}
              />
              <Button icon={isCopied ? <Check aria-hidden /> : <Copy aria-hidden />} onClick={copy}>
                {isCopied ? t('link.copied') : t('link.copy')}
              </Button>
            </span>
          )}
        </Field>
      </div>
    </Notice>
  )
}
