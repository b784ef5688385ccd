import { z } from 'zod'
import type { AuthorityInput } from '#db/authority-changes.ts'
import { AUTHORITY_KINDS } from '#domain/authorities.ts'
import { isLocale } from '#domain/locales.ts'

const own = z.object({
  kind: z.enum(AUTHORITY_KINDS),
  uid: z.uuid().optional(),
  lockVersion: z.coerce.number().int().optional(),
  slug: z.string(),
})
const typed = z.union([z.string(), z.array(z.string())])

/**
 * What the directory's form sends. Each language's words are called `role-fr`; everything else is
 * the same in every language. The kind's own shape, in the db, refuses a field it doesn't name.
 */
export const authorityInput = own
  .catchall(typed)
  .transform(({ kind, uid, lockVersion, slug, ...fields }): AuthorityInput => {
    const data: Record<string, unknown> = {}
    const texts: AuthorityInput['texts'] = {}
    for (const [field, value] of Object.entries(fields)) {
      const [name = '', locale, ...rest] = field.split('-')
      if (locale && isLocale(locale) && rest.length === 0)
        texts[locale] = { name: '', ...texts[locale], [name]: value }
      // One language ticked comes alone.
      else data[field] = field === 'languages' ? [value].flat() : value
    }
    const standing = uid && lockVersion !== undefined ? { uid, lockVersion } : {}
    return { kind, ...standing, slug, data, texts }
  })
