import type { z } from 'zod'
import { currentStaff } from '#auth.ts'
import type { Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { refusedResponse } from '../refused-response.ts'
import { objectOf, parseInput } from './form-input.ts'
import { needOwnPage } from './staff-action.ts'

interface Context {
  params: Promise<Record<string, string | string[]>>
}

/**
 * The only way to write a route handler for staff. Input is the query (GET) or the body (form or
 * JSON), with the address's parameters over it, parsed strictly. What changes something must
 * come from a page of ours. Refusals are JSON with a status; nobody signed in is 401.
 */
export const staffRoute =
  <S extends z.ZodType>(
    schema: S,
    run: (by: Staff, input: z.output<S>, request: Request) => Promise<Response>,
  ) =>
  async (request: Request, context: Context): Promise<Response> => {
    try {
      if (request.method !== 'GET') await needOwnPage()
      const by = await currentStaff()
      if (!by) throw new Refusal('signed_out')
      const given = { ...(await inputOf(request)), ...(await context.params) }
      return await run(by, parseInput(schema, given), request)
    } catch (error) {
      if (error instanceof Refusal) return refusedResponse(error)
      throw error
    }
  }

async function inputOf(request: Request): Promise<Record<string, unknown>> {
  if (request.method === 'GET') return Object.fromEntries(new URL(request.url).searchParams)
  const type = request.headers.get('content-type') ?? ''
  if (/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/.test(type))
    return objectOf(await request.formData().catch(malformed))
  if (!/^application\/json\b/.test(type)) throw new Refusal('invalid')
  const given: unknown = await request.json().catch(malformed)
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new Refusal('invalid')
  return { ...given }
}

function malformed(): never {
  throw new Refusal('invalid')
}
