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
 * So many questions the house posts in an hour, whoever asks from wherever. Ten times what a busy
 * day brings: no reader meets it but while somebody abuses the form, and then our address is not
 * taken for one that floods mailboxes.
 */
const QUESTIONS_AN_HOUR = 1_000

/**
 * How often somebody may have messages sent to an address they typed. In memory, since one process
 * answers; an address is remembered by its hash alone.
 */
export function openAlertLimits({ questions = QUESTIONS_AN_HOUR } = {}) {
  const onNetwork = new RateLimiterMemory({ points: FORMS_AN_HOUR, duration: HOUR_S })
  const onAddress = new RateLimiterMemory({ points: 3, duration: 24 * HOUR_S })
  const onHouse = new RateLimiterMemory({ points: questions, duration: HOUR_S })
  return {
    /** Counts a form, whole or not: whatever is wrong with it, to say so costs us a page. */
    countNetwork: async (network: string): Promise<Wait> => {
      const { waitS, points } = await consume(onNetwork, network)
      return { waitS, isHeedless: points > HEEDLESS }
    },
    /** Whoever owns a mailbox is not to be flooded, from however many places. */
    mayAsk: async (email: string): Promise<boolean> =>
      (await consume(onAddress, keyOf(email))).waitS === 0,
    /**
     * Counts a question that is about to be posted.
     * @returns for how many seconds none is; 0: this is. One that is not costs its mailbox nothing.
     */
    countQuestion: async (email: string): Promise<number> => {
      const { waitS } = await consume(onHouse, 'house')
      if (waitS > 0) await onAddress.reward(keyOf(email))
      return waitS
    },
  }
}

const keyOf = (email: string): string =>
  createHash('sha256').update(mailboxOf(email)).digest('base64url')

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
