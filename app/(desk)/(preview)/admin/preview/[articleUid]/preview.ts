import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { requireStaff } from '#auth.ts'
import { reader } from '#db/client.ts'
import { type Preview, previewOf } from '#db/preview.ts'

const uid = z.uuid()

/** What an address asks to see, for staff only; once a request. */
export const previewAt = cache(
  async (articleUid: string, revisionUid: string | undefined): Promise<Preview> => {
    await requireStaff()
    const isSound =
      uid.safeParse(articleUid).success && uid.optional().safeParse(revisionUid).success
    const preview = isSound && (await previewOf(reader(), { articleUid, revisionUid }))
    return preview || notFound()
  },
)
