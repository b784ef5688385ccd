import { isIP } from 'node:net'
import { z } from 'zod'

const port = z.coerce.number().int().min(1).max(65_535)
const origin = z
  .url({ protocol: /^https?$/ })
  .refine(isOrigin, 'expected scheme, host and port only')

function isOrigin(text: string): boolean {
  return URL.parse(text)?.origin === text
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return rest.length === 0 && /^\d{1,3}$/.test(bits ?? '0') && Number(bits ?? 0) <= most
}

const MAILBOX = /^(?:([^<>"\p{Cc}]*)<([^<>\s"]+)>|([^<>\s"]+))$/u

/** `News <news@example.org>`, or the address alone. */
function readMailbox(text: string): { name: string; address: string } | undefined {
  const [, name = '', named, bare] = MAILBOX.exec(text.trim()) ?? []
  const address = z.email().safeParse(named ?? bare).data
  return address === undefined ? undefined : { name: name.trim(), address }
}

/** The whole environment, checked before anything else; every variable has a working default. */
const variables = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  /** Scheme, host and port that readers use; nothing after. */
  PUBLIC_ORIGIN: origin.optional(),
  /** Absent: a SQLite file in DATA_DIR. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  /** `0`: start without the sample stories and staff. */
  SAMPLE: z.enum(['0', '1']).default('1'),
  /** Addresses of proxies whose forwarding headers are believed. */
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .refine((list) => list.every(isNetwork), 'expected addresses or networks like 10.0.0.0/8'),
  /** Told of changes in feeds (WebSub); absent: nobody is told. */
  WEBSUB_HUB: z.url({ protocol: /^https?$/ }).optional(),
  /** Search engines are told of changes under this key (IndexNow); absent: they are not. */
  INDEXNOW_KEY: z
    .string()
    .regex(/^[a-z0-9-]{8,128}$/)
    .optional(),
  INDEXNOW_URL: z.url({ protocol: /^https?$/ }).default('https://api.indexnow.org/indexnow'),
  /** The server that takes the house's mail, `smtp://` or `smtps://`; absent: none is sent. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Whom messages are from, as `News <news@example.org>`. */
  MAIL_FROM: z
    .string()
    .transform((text, context) => {
      const mailbox = readMailbox(text)
      if (!mailbox) context.addIssue('expected an address like News <news@example.org>')
      return mailbox ?? z.NEVER
    })
    .optional(),
  /** At least 32 characters; absent: made once and kept in DATA_DIR. */
  AUTH_SECRET: z.string().min(32).optional(),
})

const schema = variables.superRefine(({ SMTP_URL, MAIL_FROM }, context) => {
  if (SMTP_URL && !MAIL_FROM)
    context.addIssue({ code: 'custom', path: ['MAIL_FROM'], message: 'needed where SMTP_URL is' })
  if (MAIL_FROM && !SMTP_URL)
    context.addIssue({ code: 'custom', path: ['SMTP_URL'], message: 'needed where MAIL_FROM is' })
})

export type Env = z.infer<typeof schema> & { PUBLIC_ORIGIN: string }

/** Thrown for a variable that can't be used; the process ends with exit code 78 (EX_CONFIG). */
export class BadEnvironment extends Error {}

export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new BadEnvironment(`${issue?.path.join('.')}: ${issue?.message}`)
  }
  const PUBLIC_ORIGIN = parsed.data.PUBLIC_ORIGIN ?? `http://localhost:${parsed.data.PORT}`
  return { ...parsed.data, PUBLIC_ORIGIN }
}
