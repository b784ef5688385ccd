'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { write } from '#db/client.ts'
import { orderTestMail } from '#db/test-mail.ts'
import { staffAction } from '../../../staff-action.ts'

export const sendTestMail = staffAction(z.object({}), async (by): Promise<undefined> => {
  await write((tx) => orderTestMail(tx, by))
  refresh()
})
