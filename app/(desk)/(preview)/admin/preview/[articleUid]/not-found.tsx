import { STORIES } from '#components/desk/desk-paths.ts'
import { directionOf } from '#domain/locales.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../../desk-locale.ts'

export default async function NotFoundPage() {
  const locale = await deskLocale()
  const t = deskTranslator(locale, 'shell')
  return (
    <main className="wrap" lang={locale} dir={directionOf(locale)}>
      <h1>{t('lost.title')}</h1>
      <p>{t('lost.hint')}</p>
      <p>
        <a href={STORIES}>{t('stories')}</a>
      </p>
    </main>
  )
}
