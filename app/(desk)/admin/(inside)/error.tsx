'use client'
import { useTranslations } from 'use-intl/react'
import { PageHead } from '#components/desk/page-head.tsx'
import { Button } from '#components/ui/button.tsx'

/** Something failed on our side; the cause is in the server's log under the same number. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const t = useTranslations('shell')
  return (
    <>
      <PageHead title={t('failure.title')}>
        <p className="text-muted">{t('failure.hint')}</p>
        {error.digest && <p className="text-muted">{t('failure.number', { id: error.digest })}</p>}
      </PageHead>
      <Button className="justify-self-start" onClick={reset}>
        {t('failure.again')}
      </Button>
    </>
  )
}
