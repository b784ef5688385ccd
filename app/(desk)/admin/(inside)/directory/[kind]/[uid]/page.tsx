import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { assetOption } from '#components/desk/details/options.ts'
import { AuthorityForm } from '#components/desk/directory/authority-form.tsx'
import { Retired } from '#components/desk/directory/authority-list.tsx'
import { ListLink } from '#components/desk/directory/list-link.tsx'
import { Retirement } from '#components/desk/directory/retirement.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { Words } from '#components/desk/words.tsx'
import type { PickOption } from '#components/ui/pick.tsx'
import { findAsset } from '#db/assets.ts'
import { type Authority, findAuthority } from '#db/authorities.ts'
import { reader } from '#db/client.ts'
import { wordsIn } from '#domain/authorities.ts'
import type { Locale } from '#domain/locales.ts'
import { findImages } from '../../../find-assets.ts'
import { reinstate, retire, save } from '../../actions.ts'
import { requireKeeper } from '../../keeper.ts'

interface Props {
  params: Promise<{ kind: string; uid: string }>
}

const authorityAt = cache(async (kind: string, uid: string): Promise<Authority> => {
  const found = z.uuid().safeParse(uid).success ? await findAuthority(reader(), uid) : undefined
  return found?.kind === kind ? found : notFound()
})

async function needWords({ params }: Props) {
  const { uiLocale: locale } = await requireKeeper()
  const { kind, uid } = await params
  const authority = await authorityAt(kind, uid)
  const words = wordsIn(authority.texts, locale)
  if (!words) throw new Error(`Authority ${uid} has no words`)
  return { locale, authority, words }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await needWords(props)).words.name }
}

export default async function AuthorityPage(props: Props) {
  const { locale, authority, words } = await needWords(props)
  return (
    <>
      <PageHead
        title={<Words locale={words.locale}>{words.name}</Words>}
        kicker={<ListLink kind={authority.kind} locale={locale} />}
      >
        <p>
          <Retired authority={authority} locale={locale} />
        </p>
      </PageHead>
      <AuthorityForm
        action={save}
        kind={authority.kind}
        authority={authority}
        photo={{ chosen: await photoOf(authority, locale), search: findImages }}
      />
      <Retirement retire={retire} reinstate={reinstate} authority={authority} />
    </>
  )
}

async function photoOf({ data }: Authority, locale: Locale): Promise<PickOption[]> {
  const photo = 'photo' in data && data.photo ? await findAsset(reader(), data.photo) : undefined
  return photo ? [assetOption(photo, locale)] : []
}
