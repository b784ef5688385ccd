'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { currentSession, ourOrigin } from '#auth.ts'
import { write } from '#db/client.ts'
import { inviteStaff } from '#db/enrolment.ts'
import { endSessionsOf } from '#db/sessions.ts'
import { changeGrants, reinstateStaff, suspendStaff } from '#db/staff-changes.ts'
import { createLink } from '#db/staff-links.ts'
import { LOCALES } from '#domain/locales.ts'
import { type Grant, parseGrant, type Staff } from '#domain/permissions.ts'
import { many } from '../../../form-input.ts'
import { staffAction } from '../../../staff-action.ts'

const staffUid = z.uuid()
const grants = many(
  z.string().transform((text, context): Grant => {
    const grant = parseGrant(text)
    if (!grant) context.addIssue({ code: 'custom', message: 'invalid' })
    return grant ?? z.NEVER
  }),
)
const linkTo = (kind: 'invite' | 'reset', token: string) => `${ourOrigin()}/admin/${kind}/${token}`

export const invite = staffAction(
  z.object({ email: z.string(), name: z.string(), uiLocale: z.enum(LOCALES), grants }),
  async (by, input) => {
    const { person, token, expiresAt } = await write((tx) => inviteStaff(tx, by, input))
    return { name: person.name, url: linkTo('invite', token), expiresAt }
  },
)

export const makeLink = staffAction(
  z.object({ staffUid, kind: z.enum(['invite', 'reset']) }),
  async (by, input) => {
    const { token, expiresAt } = await write((tx) => createLink(tx, by, input))
    return { url: linkTo(input.kind, token), expiresAt }
  },
)

export const saveRoles = staffAction(z.object({ staffUid, grants }), async (by, input) => {
  const keepSession = await ownSession(by, input.staffUid)
  await write((tx) => changeGrants(tx, by, { ...input, keepSession }))
  refresh()
})

export const suspend = staffAction(z.object({ staffUid }), async (by, input) => {
  await write((tx) => suspendStaff(tx, by, input.staffUid))
  refresh()
})

export const reinstate = staffAction(z.object({ staffUid }), async (by, input) => {
  await write((tx) => reinstateStaff(tx, by, input.staffUid))
  refresh()
})

/** One session of a person, or all of them; never the one the button was pressed in. */
export const endSessions = staffAction(
  z.object({ staffUid, session: z.uuid().optional() }),
  async (by, input) => {
    const except = await ownSession(by, input.staffUid)
    await write((tx) =>
      endSessionsOf(tx, by, { staffUid: input.staffUid, only: input.session, except }),
    )
    refresh()
  },
)

/** The session in hand, where it is one of the person's that a change is about. */
async function ownSession(by: Staff, uid: string): Promise<string | undefined> {
  return by.uid === uid ? (await currentSession())?.uid : undefined
}
