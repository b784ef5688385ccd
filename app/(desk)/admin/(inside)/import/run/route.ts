import { z } from 'zod'
import { reader } from '#db/client.ts'
import { importListing } from '#db/import.ts'
import { planImport } from '#db/import-plan.ts'
import { mayImport } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { many } from '../../../../form-input.ts'
import { staffRoute } from '../../../../staff-route.ts'
import { importing, needImporter, readUpload, upload } from '../upload.ts'

const checkbox = z.literal('on').optional()
const confirmed = upload.extend({
  publish: checkbox,
  /** Import what has no problem, and leave out the rest. */
  skip: checkbox,
  /** The lines of the translations whose sisters were confirmed. */
  join: many(z.coerce.number().int().positive()),
})

/** Does what the preview of the same listing showed. */
export const POST = staffRoute(confirmed, async (by, input) => {
  needImporter(by)
  return importing(async () => {
    const { locale, listing, publish, skip } = input
    const { entries: read, problems } = await readUpload(input)
    if (problems.length > 0 && !skip) throw new Refusal('invalid', 'listing')
    const entries = read.filter((entry) => mayImport(by, entry.locale))
    if (entries.length === 0) throw new Refusal('not_allowed')
    const { sisters } = await planImport(reader(), entries, locale)
    const lines = new Set(input.join)
    const join = sisters
      .filter(({ translation }) => lines.has(translation.line))
      .map(({ translation }) => translation.key)
    const wish = { entries, locale, publish: publish === 'on', join, origin: listing.name }
    return Response.json(await importListing(by, wish))
  })
})
