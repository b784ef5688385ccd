import { cookies } from 'next/headers'
import { NextRequest, NextResponse } from 'next/server'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import { authOptions, cookieName, currentVisit, type Outcome, ourOrigin } from '#auth.ts'

/** Signs in from a server action: sets the cookies. @throws Refusal as provePassword. */
export async function signIn(credentials: { email: string; password: string }): Promise<void> {
  await exchange(['callback', 'credentials'], credentials)
}

/** Signs out from a server action: the session's row and cookie go. */
export async function signOut(): Promise<void> {
  await exchange(['signout'], {})
}

/**
 * Both halves of next-auth's exchange, the CSRF token and the post that carries it, without the
 * round trip to the browser: for callers who have proved in their own way who is asking.
 */
async function exchange(path: string[], fields: Record<string, string>): Promise<void> {
  const outcome: Outcome = {}
  const options = authOptions(await currentVisit(), outcome)
  const csrf = await send(options, ['csrf'])
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const body = new URLSearchParams({ ...fields, csrfToken, callbackUrl: '/admin' })
  const answer = await send(options, path, body)
  if (outcome.failure) throw outcome.failure
  if (answer.status !== 302) throw new Error(`The sign-in exchange answered ${answer.status}`)
}

async function send(
  options: NextAuthOptions,
  nextauth: string[],
  body?: URLSearchParams,
): Promise<Response> {
  const url = new URL(`/api/auth/${nextauth.join('/')}`, ourOrigin())
  const answer = await askNextAuth(
    new NextRequest(url, body ? { method: 'POST', body } : {}),
    nextauth,
    options,
  )
  const jar = await cookies()
  for (const cookie of new NextResponse(null, answer).cookies.getAll()) jar.set(cookie)
  return answer
}

/** One request to next-auth. Its cookie of where to return is not ours: a bad one makes it fail. */
export async function askNextAuth(
  request: NextRequest,
  nextauth: string[],
  options: NextAuthOptions,
): Promise<Response> {
  const jar = await cookies()
  if (jar.has(cookieName('return'))) jar.delete(cookieName('return'))
  return await NextAuth(request, { params: { nextauth } }, options)
}
