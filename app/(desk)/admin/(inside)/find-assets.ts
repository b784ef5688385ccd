'use server'
import { z } from 'zod'
import { assetOption } from '#components/desk/details/options.ts'
import type { PickOption } from '#components/ui/pick.tsx'
import { listAssets } from '#db/assets.ts'
import { reader } from '#db/client.ts'
import { staffAction } from '../../staff-action.ts'

/** As many as one looks through before typing another word. */
const MOST_FOUND = 12

const find = (kind: 'image' | 'document') =>
  staffAction(
    z.object({ text: z.string().max(200) }),
    async (by, { text }): Promise<PickOption[]> => {
      const query = { kind, isOffered: true, words: text, limit: MOST_FOUND }
      const found = await listAssets(reader(), query)
      return found.map((asset) => assetOption(asset, by.uiLocale))
    },
  )

/** Pictures and documents by words, as choices of a field; without words, the newest. */
export const findImages = find('image')
export const findDocuments = find('document')
