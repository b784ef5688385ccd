import type { Metadata } from 'next'
import { newAuthorityPath } from '#components/desk/desk-paths.ts'
import { AuthorityList } from '#components/desk/directory/authority-list.tsx'
import { KindNav } from '#components/desk/directory/kind-nav.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { listAuthorities } from '#db/authorities.ts'
import { reader } from '#db/client.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { kindIn, requireKeeper } from '../keeper.ts'

interface Props {
  params: Promise<{ kind: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { uiLocale } = await requireKeeper()
  return { title: deskTranslator(uiLocale, 'directory')(`kinds.${await kindIn(params)}.many`) }
}

export default async function KindPage({ params }: Props) {
  const { uiLocale: locale } = await requireKeeper()
  const kind = await kindIn(params)
  const t = deskTranslator(locale, 'directory')
  const authorities = await listAuthorities(reader(), kind)
  return (
    <>
      <KindNav locale={locale} />
      <PageHead
        title={t(`kinds.${kind}.many`)}
        actions={
          <LinkButton href={newAuthorityPath(kind)} look="primary">
            {t(`kinds.${kind}.add`)}
          </LinkButton>
        }
      >
        <p className="text-muted">{t(`kinds.${kind}.hint`)}</p>
      </PageHead>
      {authorities.length > 0 ? (
        <AuthorityList authorities={authorities} locale={locale} />
      ) : (
        <p className="border-rule border-y py-10">{t(`kinds.${kind}.none`)}</p>
      )}
    </>
  )
}
