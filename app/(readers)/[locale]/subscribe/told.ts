import { headers } from 'next/headers'
import { type AlertsTold, alertsToldSchema } from '#domain/alerts.ts'

/** What the press says beside the address (press/alerts.ts); nobody outside can write it. */
export async function readTold<A extends AlertsTold['about']>(
  about: A,
): Promise<Extract<AlertsTold, { about: A }> | undefined> {
  const written = (await headers()).get('x-dateline-told')
  if (!written) return undefined
  const told = alertsToldSchema.parse(JSON.parse(Buffer.from(written, 'base64url').toString()))
  return isAbout(told, about) ? told : undefined
}

const isAbout = <A extends AlertsTold['about']>(
  told: AlertsTold,
  about: A,
): told is Extract<AlertsTold, { about: A }> => told.about === about
