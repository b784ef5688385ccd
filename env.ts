import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)
const origin = z.url({ protocol: /^https?$/ }).refine((value) => new URL(value).origin === value)

/** The whole environment, checked before anything else; every variable has a working default. */
const schema = z.object({
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
    .transform((list) => list.split(/[\s,]+/).filter(Boolean)),
  /** At least 32 characters; absent: made once and kept in DATA_DIR. */
  AUTH_SECRET: z.string().min(32).optional(),
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
