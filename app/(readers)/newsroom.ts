import { cache } from 'react'
import type { Newsroom } from '#components/reader/site-page.tsx'
import { reader, readNewsroom } from '#db/public.ts'
import { readEnv } from '#env.ts'

/** The newsroom and its public origin, read once a request. */
export const newsroom = cache(
  async (): Promise<Newsroom> => ({
    ...(await readNewsroom(reader())),
    origin: readEnv().PUBLIC_ORIGIN,
  }),
)

/** Can lists be followed by e-mail? */
export const hasAlerts = (): boolean => readEnv().SMTP_URL !== undefined
