import { createHmac, timingSafeEqual } from 'node:crypto'
import type { AlertStep } from './alerts.ts'

/**
 * What a link in a message proves: that it was made by whoever knows the house's secret, for this
 * purpose and this subscription (or, to manage, this subscriber). It is kept nowhere, not even as
 * a hash: the database alone opens nothing, and a link works as long as there is what it is for.
 */
export const alertToken = (secret: string, step: AlertStep, uid: string): string =>
  `${uid}.${proofOf(secret, step, uid).toString('base64url')}`

/** The uid that a genuine token was made for; undefined for every other text. */
export function readAlertToken(secret: string, step: AlertStep, token: string): string | undefined {
  const [, uid = '', typed = ''] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(token) ?? []
  const given = Buffer.from(typed, 'base64url')
  const proof = proofOf(secret, step, uid)
  return given.length === proof.length && timingSafeEqual(given, proof) ? uid : undefined
}

/** The secret serves others too: a key of its own keeps each from proving anything to another. */
function proofOf(secret: string, step: AlertStep, uid: string): Buffer {
  const key = createHmac('sha256', secret).update('dateline alerts').digest()
  return createHmac('sha256', key).update(`${step} ${uid}`).digest()
}
