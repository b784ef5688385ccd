import { NextRequest } from 'next/server'
import { authOptions, currentVisit, type Outcome, ourOrigin } from '#auth.ts'
import { Refusal } from '#domain/refusal.ts'
import { askNextAuth } from '../../../exchange.ts'
import { refusedResponse } from '../../../refused-response.ts'

/** The parts of next-auth that stand; its pages are ours, and it takes no log from outside. */
const OPEN = {
  GET: ['csrf', 'session', 'signin', 'signout'],
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
  try {
    const { nextauth } = await context.params
    if (!OPEN[method].includes(nextauth.join('/'))) throw new Refusal('not_found')
    // No header at all may pass here: next-auth's own CSRF token proves the page.
    const origin = request.headers.get('origin') ?? ourOrigin()
    if (method === 'POST' && origin !== ourOrigin()) throw new Refusal('wrong_origin')
    const outcome: Outcome = {}
    const options = authOptions(await currentVisit(), outcome)
    const reply = await askNextAuth(await cleaned(request), nextauth, options)
    if (outcome.failure) throw outcome.failure
    return reply
  } catch (error) {
    if (error instanceof Refusal) return refusedResponse(error)
    throw error
  }
}

/** The request without a query and with text fields only: next-auth fails on much it is sent. */
async function cleaned(request: NextRequest): Promise<NextRequest> {
  const url = new URL(request.nextUrl.pathname, ourOrigin())
  if (request.method !== 'POST') return new NextRequest(url)
  const body = await fieldsOf(request)
  if (!body.has('callbackUrl')) body.set('callbackUrl', '/admin')
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
