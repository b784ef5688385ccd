import { z } from 'zod'
import { queue } from '#db/queue.ts'
import { type Reading, readImport } from '#domain/import-entries.ts'
import { LARGEST_LISTING } from '#domain/lengths.ts'
import { LOCALES } from '#domain/locales.ts'
import { mayImport, type Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'

/** A listing and the language of its page. The door has counted the bytes of the whole form. */
export const upload = z.object({
  listing: z.file().max(LARGEST_LISTING, 'too_large'),
  locale: z.enum(LOCALES),
})

/** Reading takes memory and writing the one writer: one import at a time, a few in line. */
export const importing = queue('imports', { atOnce: 1, waiting: 4 })

/**
 * Asked before the listing is read: reading one is work that only importers may cause.
 * @throws Refusal `not_allowed` for who may import into no language at all.
 */
export function needImporter(by: Staff): void {
  if (!LOCALES.some((locale) => mayImport(by, locale))) throw new Refusal('not_allowed')
}

export async function readUpload({ listing, locale }: z.output<typeof upload>): Promise<Reading> {
  return readImport(new Uint8Array(await listing.arrayBuffer()), locale)
}
