import { createHash } from 'node:crypto'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'

const HOUR_S = 60 * 60
const FORMS_AN_HOUR = 20
/** Whoever goes on after so many was told often enough. */
const HEEDLESS = 2 * FORMS_AN_HOUR

interface Wait {
  /** For how many seconds nothing more is taken from there; 0: this is. */
  waitS: number
  /** Was it told so a good many times already? */
  isHeedless: boolean
}

/**
 * How often somebody may have messages sent to an address they typed. In memory, since one process
 * answers; an address is remembered by its hash alone.
 */
export function openAlertLimits() {
  const onNetwork = new RateLimiterMemory({ points: FORMS_AN_HOUR, duration: HOUR_S })
  const onAddress = new RateLimiterMemory({ points: 3, duration: 24 * HOUR_S })
  return {
    /** Counts a form, whole or not: whatever is wrong with it, to say so costs us a page. */
    countNetwork: async (network: string): Promise<Wait> => {
      const { waitS, points } = await consume(onNetwork, network)
      return { waitS, isHeedless: points > HEEDLESS }
    },
    /** Whoever owns a mailbox is not to be flooded, from however many places. */
    mayAsk: async (email: string): Promise<boolean> => {
      const key = createHash('sha256').update(mailboxOf(email)).digest('base64url')
      return (await consume(onAddress, key)).waitS === 0
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

async function consume(
  limiter: RateLimiterMemory,
  key: string,
): Promise<{ waitS: number; points: number }> {
  try {
    const { consumedPoints } = await limiter.consume(key)
    return { waitS: 0, points: consumedPoints }
  } catch (reason) {
    if (reason instanceof Error) throw reason
    const { msBeforeNext, consumedPoints } = reason as RateLimiterRes
    return { waitS: Math.ceil(msBeforeNext / 1000), points: consumedPoints }
  }
}
