import { createTransport } from 'nodemailer'
import type { Env } from '#env.ts'
import type { Letter } from './letter.ts'

/** What a letter says to machines besides its words. */
export interface Envelope {
  /** A single bare address (domain/email.ts). */
  to: string
  /** The newsroom's name in the letter's language: whom it is from where MAIL_FROM does not say. */
  from: string
  /** The same for the same letter sent again: mailboxes then keep one of the two. */
  messageId?: string
  headers?: Record<string, string>
}

/** The mail server's answer, without its words: they may repeat the address. */
export class MailFailed extends Error {
  /** It will never take a letter for this address. */
  readonly isForGood: boolean

  constructor(what: string, isForGood = false) {
    super(what)
    this.isForGood = isForGood
  }
}

export interface Post {
  /** @throws MailFailed */
  send(letter: Letter, envelope: Envelope): Promise<void>
  close(): void
}

const PATIENCE_MS = 15_000
const IDLE_MS = 5_000
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/

/** Opens the way to the mail server. A password goes over no line that others can read. */
export function openPost(url: string, from: NonNullable<Env['MAIL_FROM']>): Post {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const user = decodeURIComponent(username)
  const transport = createTransport({
    pool: true,
    maxConnections: 1,
    idleTimeout: IDLE_MS,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port || (secure ? 465 : 587)),
    secure,
    requireTLS: !secure && user !== '' && !LOOPBACK.test(hostname),
    ...(user && { auth: { user, pass: decodeURIComponent(password) } }),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: 2 * PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ locale, subject, text, html }, { to, messageId, headers, ...sender }) {
      const own = {
        'Content-Language': locale,
        // RFC 3834: no reply by a program, please; the second is how Exchange asks.
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
        ...headers,
      }
      try {
        await transport.sendMail({
          from: { name: from.name || sender.from, address: from.address },
          to: { name: '', address: to },
          subject,
          text,
          html,
          headers: own,
          ...(messageId && { messageId }),
        })
      } catch (error) {
        throw failureOf(error)
      }
    },
    close: () => transport.close(),
  }
}

/**
 * Refused for good is what the server says of the address itself: a 5xx to RCPT, unless its
 * enhanced code (RFC 3463) is of another class, such as 5.7 for "you may not send here".
 */
function failureOf(error: unknown): MailFailed {
  const { code, command, responseCode, response } = error as Record<string, unknown>
  const [, subject] = /^\d{3}[ -]5\.(\d{1,3})\.\d/.exec(String(response)) ?? []
  const isForGood =
    command === 'RCPT TO' &&
    [550, 551, 553].includes(Number(responseCode)) &&
    (subject === undefined || subject === '1')
  const told = responseCode ? `said ${responseCode} to ${command}` : `failed: ${code ?? 'unknown'}`
  return new MailFailed(`The mail server ${told}`, isForGood)
}
