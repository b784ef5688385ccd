import type { ReactNode } from 'react'
import { z } from 'zod'
import { requireStaff } from '#auth.ts'
import { ReaderDocument } from '#components/reader/document.tsx'
import { findArticle } from '#db/articles.ts'
import { reader } from '#db/client.ts'
import { readBrandFont } from '#db/font-faces.ts'
import { DEFAULT_LOCALE } from '#domain/locales.ts'
import './preview.css'

export const dynamic = 'force-dynamic'

/** A document of its own: the readers' look and language, and nothing of the desk's. */
export default async function PreviewLayout({
  params,
  children,
}: {
  params: Promise<{ articleUid: string }>
  children: ReactNode
}) {
  await requireStaff()
  const { articleUid } = await params
  const isUid = z.uuid().safeParse(articleUid).success
  const view = isUid ? await findArticle(reader(), articleUid) : undefined
  return (
    <ReaderDocument
      locale={view?.article.locale ?? DEFAULT_LOCALE}
      font={await readBrandFont(reader())}
    >
      {children}
    </ReaderDocument>
  )
}
