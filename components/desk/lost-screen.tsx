import { LinkButton } from '#components/ui/link-button.tsx'
import type { Locale } from '#domain/locales.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { STORIES, WAITING } from './desk-paths.ts'
import { PageHead } from './page-head.tsx'

/** For an address without a screen and for what is not, or no longer, there. */
export function LostScreen({ locale }: { locale: Locale }) {
  const t = deskTranslator(locale, 'shell')
  return (
    <>
      <PageHead title={t('lost.title')}>
        <p className="text-muted">{t('lost.hint')}</p>
      </PageHead>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={STORIES}>{t('stories')}</LinkButton>
        <LinkButton href={WAITING}>{t('waiting')}</LinkButton>
      </div>
    </>
  )
}
