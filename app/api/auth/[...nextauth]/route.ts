import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions, currentVisit, type Outcome, ourOrigin } from '#auth.ts'
import { Refusal } from '#domain/refusal.ts'
import { refusedResponse } from '../../../refused-response.ts'

/** The parts of next-auth that stand; its pages are ours, and it takes no log from outside. */
const OPEN = {
  GET: ['csrf', 'session', 'signin', 'signout', 'error'],
  POST: ['callback/credentials', 'signout'],
}

interface Context {
  params: Promise<{ nextauth: string[] }>
}

export const GET = (request: NextRequest, context: Context) => answer('GET', request, context)
export const POST = (request: NextRequest, context: Context) => answer('POST', request, context)

async function answer(
  method: 'GET' | 'POST',
  request: NextRequest,
  context: Context,
): Promise<Response> {
  const { nextauth } = await context.params
  if (!OPEN[method].includes(nextauth.join('/'))) return refusedResponse(new Refusal('not_found'))
  const origin = request.headers.get('origin')
  // No header at all may pass here: next-auth's own CSRF token proves the page.
  if (method === 'POST' && origin !== null && origin !== ourOrigin())
    return refusedResponse(new Refusal('wrong_origin'))
  const outcome: Outcome = {}
  const options = authOptions(await currentVisit(), outcome)
  const reply: Response = await NextAuth(await cleaned(request), { params: { nextauth } }, options)
  if (outcome.failure instanceof Refusal) return refusedResponse(outcome.failure)
  if (outcome.failure) throw outcome.failure
  return reply
}

/** The request with text fields only: next-auth fails on anything else it is sent. */
async function cleaned(request: NextRequest): Promise<NextRequest> {
  const url = new URL(request.nextUrl.pathname, ourOrigin())
  if (request.method !== 'POST') {
    const error = request.nextUrl.searchParams.get('error')
    if (error) url.searchParams.set('error', error)
    return new NextRequest(url, { headers: request.headers })
  }
  const body = await fieldsOf(request)
  return new NextRequest(url, { method: 'POST', body })
}

async function fieldsOf(request: NextRequest): Promise<URLSearchParams> {
  const type = request.headers.get('content-type') ?? ''
  if (type.startsWith('application/x-www-form-urlencoded'))
    return new URLSearchParams(await request.text())
  const given: unknown = type.startsWith('application/json')
    ? await request.json().catch(() => undefined)
    : undefined
  const entries = Object.entries(given ?? {}).filter(([, value]) => typeof value === 'string')
  return new URLSearchParams(entries)
}
