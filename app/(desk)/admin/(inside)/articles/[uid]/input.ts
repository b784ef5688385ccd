import { z } from 'zod'

/** Which article, and the version of it that a form was filled in on. */
export const version = { articleUid: z.uuid(), lockVersion: z.number().int().min(0) }

/** The same for saving: also the text that the form was filled in on, null for none. */
export const standing = { ...version, basedOn: z.uuid().nullable() }

/** A line of text; how long it may be is the field's own affair (domain/lengths.ts). */
export const words = z.string().max(20_000, 'too_large')
