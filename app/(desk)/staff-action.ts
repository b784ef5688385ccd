import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { currentStaff, currentVisit, ourOrigin, type Visit } from '#auth.ts'
import { markReached } from '#db/reached.ts'
import { isFromOurselves } from '#domain/origin.ts'
import type { Staff } from '#domain/permissions.ts'
import { type ActionState, Refusal } from '#domain/refusal.ts'
import { objectOf, parseInput, typedIn } from './form-input.ts'

/** A server action: for `useActionState`, or called with the input itself. */
export type Action<S extends z.ZodType, T> = (
  previous: ActionState<T> | undefined,
  given: FormData | z.input<S>,
) => Promise<ActionState<T>>

/**
 * The only way to write a server action for staff. Next runs an action for whoever posts its id,
 * on any address and from any page; here the page must be ours, somebody must be signed in, and
 * the input must be exactly what `schema` says. A Refusal comes back as a state, with what was
 * typed; whatever else goes wrong is thrown on, and Next logs it with its cause.
 */
export const staffAction = <S extends z.ZodType, T>(
  schema: S,
  run: (by: Staff, input: z.output<S>) => Promise<T>,
): Action<S, T> =>
  guarded(schema, async (input) => {
    const by = await currentStaff()
    if (!by) throw new Refusal('signed_out')
    return run(by, input())
  })

/** The same for who is not signed in: signing in, and the links that make members of staff. */
export const visitorAction = <S extends z.ZodType, T>(
  schema: S,
  run: (visit: Visit, input: z.output<S>) => Promise<T>,
): Action<S, T> => guarded(schema, async (input) => run(await currentVisit(), input()))

function guarded<S extends z.ZodType, T>(
  schema: S,
  run: (input: () => z.output<S>) => Promise<T>,
): Action<S, T> {
  return async (_previous, given) => {
    markReached()
    const isForm = given instanceof FormData
    try {
      await needOwnPage()
      return {
        ok: true,
        value: await run(() => parseInput(schema, isForm ? objectOf(given) : given)),
      }
    } catch (error) {
      unstable_rethrow(error)
      if (!(error instanceof Refusal)) throw error
      const { code, field } = error
      return { ok: false, code, field, ...(isForm && { typed: typedIn(given) }) }
    }
  }
}

/** @throws Refusal `wrong_origin` unless one of our own pages sent this request. */
export async function needOwnPage(): Promise<void> {
  const sent = await headers()
  const source = { origin: sent.get('origin'), site: sent.get('sec-fetch-site') }
  if (!isFromOurselves(source, ourOrigin())) throw new Refusal('wrong_origin')
}
