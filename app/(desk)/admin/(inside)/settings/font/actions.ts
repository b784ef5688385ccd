'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { write } from '#db/client.ts'
import { removeFontFace, useFont } from '#db/font-changes.ts'
import { FONT_USES } from '#domain/brand-font.ts'
import { staffAction } from '../../../../staff-action.ts'

export const saveFontUse = staffAction(
  z.object({ use: z.enum(FONT_USES) }),
  async (by, { use }) => {
    await write((tx) => useFont(tx, by, use))
    refresh()
  },
)

export const removeFont = staffAction(
  z.object({ uid: z.uuid() }),
  async (by, { uid }): Promise<undefined> => {
    await write((tx) => removeFontFace(tx, by, uid))
    refresh()
  },
)
