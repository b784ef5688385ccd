import { z } from 'zod'

/**
 * One person, one address: ASCII (so that no look-alike of `@` or of a letter makes a second
 * account), at most 254 characters (RFC 5321), lower case.
 */
export const emailSchema = z
  .string()
  .trim()
  .max(254)
  .pipe(z.email())
  .transform((address) => address.toLowerCase())
