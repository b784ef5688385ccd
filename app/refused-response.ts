import { TooManyAttempts } from '#db/attempts.ts'
import type { Refusal, RefusalCode } from '#domain/refusal.ts'

/** The statuses of refusals over HTTP; what is not listed is 400. */
const STATUSES: Partial<Record<RefusalCode, number>> = {
  signed_out: 401,
  sign_in_wrong: 401,
  password_wrong: 401,
  not_allowed: 403,
  own_text: 403,
  wrong_origin: 403,
  not_found: 404,
  not_possible_now: 409,
  stale_version: 409,
  slug_taken: 409,
  exists_already: 409,
  last_administrator: 409,
  link_expired: 410,
  too_large: 413,
  too_many_attempts: 429,
  busy: 503,
}

/** A refusal for programs: its code and field as JSON, its kind as the status. */
export function refusedResponse(refusal: Refusal): Response {
  const { code, field } = refusal
  const retryAfter = refusal instanceof TooManyAttempts ? refusal.retryAfterSeconds : 5
  const status = STATUSES[code] ?? 400
  const response = Response.json({ code, field }, { status })
  if (status === 429 || status === 503) response.headers.set('Retry-After', String(retryAfter))
  return response
}
