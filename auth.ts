import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { cache } from 'react'
import { reader, write } from '#db/client.ts'
import {
  ABSOLUTE_MS,
  endSession,
  findSession,
  openSession,
  type Proof,
  type Session,
  touchSession,
} from '#db/sessions.ts'
import { provePassword } from '#db/sign-in.ts'
import { returnPath } from '#domain/origin.ts'
import type { Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { readEnv } from './env.ts'

/*
 * next-auth does the exchange: CSRF token, cookies, where to go afterwards. What its token says
 * is ours alone: 256 random bits whose hash is a row (docs/decisions/0004-sessions.md).
 */

export const ourOrigin = (): string => readEnv().PUBLIC_ORIGIN

const isSecure = () => ourOrigin().startsWith('https:')
/** `__Host-`: no other host and no plain connection can plant or read it. */
export const cookieName = (name: string) => `${isSecure() ? '__Host-' : ''}dateline-${name}`
const sessionCookie = () => cookieName('session')

/** One request by somebody who is not signed in yet. */
export interface Visit {
  /** The client's network address as the door saw it. */
  address: string
  userAgent: string
  /** The session cookie the browser came with. */
  token: string | undefined
}

export async function currentVisit(): Promise<Visit> {
  const [sent, jar] = await Promise.all([headers(), cookies()])
  return {
    address: sent.get('x-dateline-client') ?? 'unknown',
    userAgent: sent.get('user-agent') ?? '',
    token: jar.get(sessionCookie())?.value,
  }
}

/** How an exchange ended, where next-auth itself keeps only a word of it. */
export interface Outcome {
  failure?: unknown
}

/** next-auth's options for one request; what goes wrong in it is put into `outcome`. */
export function authOptions(visit: Visit, outcome: Outcome): NextAuthOptions {
  const cookie = (name: string) => ({
    name: cookieName(name),
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure() },
  })
  let proof: Proof | undefined
  return {
    useSecureCookies: isSecure(),
    cookies: {
      sessionToken: cookie('session'),
      csrfToken: cookie('csrf'),
      callbackUrl: cookie('return'),
    },
    pages: { signIn: '/admin/sign-in', signOut: '/admin', error: '/admin/sign-in' },
    session: { strategy: 'jwt', maxAge: ABSOLUTE_MS / 1000 },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: async (given) => {
          try {
            const { email, password } = { email: '', password: '', ...given }
            proof = await provePassword(reader(), {
              email: String(email),
              password: String(password),
              address: visit.address,
            })
            return { id: String(proof.staffId) }
          } catch (failure) {
            outcome.failure = failure
            noteRefusal(failure, visit)
            return null
          }
        },
      }),
    ],
    jwt: {
      encode: async ({ token }) => {
        if (typeof token?.session === 'string') return token.session
        if (!proof) throw new Error('A session without a proof')
        const proved = proof
        const { userAgent, token: replacing } = visit
        return await write((tx) => openSession(tx, proved, { userAgent, replacing }))
      },
      decode: async ({ token = '' }) => {
        const session = await findSession(reader(), token)
        return session ? { session: token, name: session.staff.name } : null
      },
    },
    callbacks: {
      session: ({ session, token }) => ({ expires: session.expires, user: { name: token.name } }),
      redirect: ({ url }) => ourOrigin() + returnPath(url, ourOrigin()),
    },
    events: {
      signOut: async ({ token }) => {
        const ended = token?.session
        if (typeof ended === 'string') await write((tx) => endSession(tx, ended))
      },
    },
    // A cookie whose session is over is an everyday thing, not an error.
    logger: {
      error: (code, metadata) =>
        code === 'JWT_SESSION_ERROR' || console.error(`Sign-in: ${code}`, metadata),
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}

/** One line for whoever watches over the server: that somebody guesses, and from where. */
function noteRefusal(failure: unknown, { address }: Visit): void {
  if (!(failure instanceof Refusal)) return
  console.info(JSON.stringify({ event: 'sign_in_refused', code: failure.code, address }))
}

/** The session of this request, looked up once. */
export const currentSession = cache(async (): Promise<Session | undefined> => {
  const { token } = await currentVisit()
  const session = token ? await findSession(reader(), token) : undefined
  // After the answer: a page that is only read writes nothing while it is made.
  if (token && session?.isSeenLate) after(() => write((tx) => touchSession(tx, token)))
  return session
})

/** Who is signed in, with the roles they hold at this moment. */
export async function currentStaff(): Promise<Staff | undefined> {
  return (await currentSession())?.staff
}

/** Who is signed in; anybody else goes to the sign-in page and comes back here after it. */
export async function requireStaff(): Promise<Staff> {
  return (await requireSession()).staff
}

export async function requireSession(): Promise<Session> {
  const session = await currentSession()
  if (session) return session
  const wanted = (await headers()).get('x-dateline-path') ?? undefined
  const path = returnPath(wanted, ourOrigin())
  redirect(path === '/admin' ? '/admin/sign-in' : `/admin/sign-in?next=${encodeURIComponent(path)}`)
}
