import { LOCALES } from './locales.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** RFC 9116 advises less than a year. */
const HOLDS_DAYS = 180

export interface SecurityTxt {
  text: string
  /** When the text is made anew, so that it never grows old. */
  until: Date
}

/**
 * Whom to tell of a weakness, as RFC 9116 has it.
 * @param contact an e-mail address or an https address
 */
export function securityTxt(contact: string, origin: string, now: Date): SecurityTxt {
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS
  const fields = [
    ['Contact', contact.includes('://') ? contact : `mailto:${contact}`],
    ['Expires', new Date(today + HOLDS_DAYS * DAY_MS).toISOString()],
    ['Preferred-Languages', LOCALES.join(', ')],
    ['Canonical', `${origin}${SECURITY_TXT}`],
  ]
  const text = fields.map(([name, value]) => `${name}: ${value}\n`).join('')
  return { text, until: new Date(today + DAY_MS) }
}

export const SECURITY_TXT = '/.well-known/security.txt'
