import { STORIES, WAITING } from '#components/desk/desk-paths.ts'
import { PageHead } from '#components/desk/page-head.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../desk-locale.ts'

/** For an address without a screen and for what is not, or no longer, there. */
export default async function NotFoundPage() {
  const t = deskTranslator(await deskLocale(), 'shell')
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
