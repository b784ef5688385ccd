import { z } from 'zod'

/** Which article, and the version of it that a form was filled in on. */
export const version = { articleUid: z.uuid(), lockVersion: z.number().int().min(0) }

/** A line of text; how long it may be is the field's own affair (domain/lengths.ts). */
export const words = z.string().max(20_000, 'too_large')
