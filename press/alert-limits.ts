import { createHash } from 'node:crypto'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'

const HOUR_S = 60 * 60

/**
 * How often somebody may have messages sent to an address they typed. In memory, since one process
 * answers; an address is remembered by its hash alone.
 */
export function openAlertLimits() {
  const onNetwork = new RateLimiterMemory({ points: 20, duration: HOUR_S })
  const onAddress = new RateLimiterMemory({ points: 3, duration: 24 * HOUR_S })
  return {
    /** @returns for how many seconds nothing more is taken from there; 0: this is. */
    countNetwork: (network: string): Promise<number> => consume(onNetwork, network),
    /** Whoever owns a mailbox is not to be flooded, from however many places. */
    mayAsk: async (email: string): Promise<boolean> => {
      const key = createHash('sha256').update(mailboxOf(email)).digest('base64url')
      return (await consume(onAddress, key)) === 0
    },
  }
}

/**
 * Many providers deliver `ada+x@` (RFC 5233), and some `a.da@`, to the mailbox of `ada@`. Elsewhere
 * two neighbours are counted as one, and have to ask again a day later.
 */
function mailboxOf(email: string): string {
  const at = email.lastIndexOf('@')
  const [user = ''] = email.slice(0, at).split('+')
  return user.replaceAll('.', '') + email.slice(at)
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key)
    return 0
  } catch (reason) {
    if (reason instanceof Error) throw reason
    return Math.ceil((reason as RateLimiterRes).msBeforeNext / 1000)
  }
}
