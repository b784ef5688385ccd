import type { Metadata } from 'next'
import { AuthorityForm } from '#components/desk/directory/authority-form.tsx'
import { ListLink } from '#components/desk/directory/list-link.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { deskTranslator } from '#i18n/desk.ts'
import { findImages } from '../../../find-assets.ts'
import { save } from '../../actions.ts'
import { kindIn, requireKeeper } from '../../keeper.ts'

interface Props {
  params: Promise<{ kind: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { uiLocale } = await requireKeeper()
  return { title: deskTranslator(uiLocale, 'directory')(`kinds.${await kindIn(params)}.add`) }
}

export default async function NewAuthorityPage({ params }: Props) {
  const { uiLocale: locale } = await requireKeeper()
  const kind = await kindIn(params)
  const t = deskTranslator(locale, 'directory')
  return (
    <>
      <PageHead title={t(`kinds.${kind}.add`)} kicker={<ListLink kind={kind} locale={locale} />}>
        <p className="text-muted">{t(`kinds.${kind}.hint`)}</p>
      </PageHead>
      <AuthorityForm action={save} kind={kind} photo={{ chosen: [], search: findImages }} />
    </>
  )
}
