import { createHash } from 'node:crypto'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { networkOf } from '#domain/addresses.ts'
import { Refusal } from '#domain/refusal.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE

/** Refused, and for how long: 429 with Retry-After. */
export class TooManyAttempts extends Refusal {
  readonly retryAfterSeconds: number

  constructor(retryAfterSeconds: number) {
    super('too_many_attempts')
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/**
 * Wrong passwords, counted three ways. Only what comes from the guesser's own address is ever
 * refused: strangers can slow an account's sign-in down by a moment but never lock its owner
 * out. In memory, since one process answers; a restart forgives.
 */
const makeLimits = () => ({
  onPair: new RateLimiterMemory({ points: 5, duration: 15 * MINUTE }),
  onNetwork: new RateLimiterMemory({ points: 100, duration: HOUR }),
  onAccount: new RateLimiterMemory({ points: 20, duration: HOUR }),
})

const KEY = Symbol.for('dateline.attempts')
const shared = globalThis as typeof globalThis & { [KEY]?: ReturnType<typeof makeLimits> }
shared[KEY] ??= makeLimits()
const limits = shared[KEY]

export interface Attempt {
  /** How long to hold the answer back, because this account is being guessed at from many places. */
  delayMs: number
  /** The password was right: the attempt no longer counts. */
  forgive(): Promise<void>
}

/**
 * Counts an attempt before its password is looked at, so that a hundred at once are a hundred.
 * @throws TooManyAttempts
 */
export async function countAttempt(who: { email: string; address: string }): Promise<Attempt> {
  const network = networkOf(who.address)
  const account = createHash('sha256').update(who.email).digest('base64url')
  const pair = `${account} ${network}`
  await consume(limits.onNetwork, network)
  await consume(limits.onPair, pair)
  const { consumedPoints } = await limits.onAccount.penalty(account)
  return {
    delayMs: delayAfter(consumedPoints - limits.onAccount.points),
    forgive: async () => {
      await limits.onPair.delete(pair)
      await limits.onNetwork.reward(network)
      await limits.onAccount.reward(account)
    },
  }
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (reason) {
    // Not an Error: where the limit stands. (No instanceof: the limiter may be another bundle's.)
    if (reason instanceof Error) throw reason
    throw new TooManyAttempts(Math.ceil((reason as RateLimiterRes).msBeforeNext / 1000))
  }
}

const delayAfter = (tooMany: number) =>
  tooMany <= 0 ? 0 : Math.min(250 * 2 ** (tooMany - 1), 4000)
