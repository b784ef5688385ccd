'use server'
import { z } from 'zod'
import { write } from '#db/client.ts'
import { publishPage, savePage, takePageOff } from '#db/pages.ts'
import { LOCALES } from '#domain/locales.ts'
import { PAGE_KEYS } from '#domain/pages.ts'
import { staffAction } from '../../../../../staff-action.ts'

const target = {
  key: z.enum(PAGE_KEYS),
  locale: z.enum(LOCALES),
  lockVersion: z.int().min(0),
}
const words = z.string().max(10_000)

export const save = staffAction(
  z.strictObject({ ...target, title: words, summary: words, body: z.unknown() }),
  (by, input) => write((tx) => savePage(tx, by, input)),
)

export const publish = staffAction(z.strictObject(target), (by, input) =>
  write((tx) => publishPage(tx, by, input)),
)

export const takeOff = staffAction(z.strictObject(target), (by, input) =>
  write((tx) => takePageOff(tx, by, input)),
)
