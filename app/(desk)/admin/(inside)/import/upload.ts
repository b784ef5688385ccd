import { z } from 'zod'
import { queue } from '#db/queue.ts'
import { type Reading, readImport } from '#domain/import-entries.ts'
import { LARGEST_LISTING } from '#domain/lengths.ts'
import { LOCALES } from '#domain/locales.ts'

/** A listing and the language of its page. The door has counted the bytes of the whole form. */
export const upload = z.object({
  listing: z.file().max(LARGEST_LISTING, 'too_large'),
  locale: z.enum(LOCALES),
})

/** Reading takes memory and writing the one writer: one import at a time, a few in line. */
export const importing = queue('imports', { atOnce: 1, waiting: 4 })

export async function readUpload({ listing, locale }: z.output<typeof upload>): Promise<Reading> {
  return readImport(new Uint8Array(await listing.arrayBuffer()), locale)
}
