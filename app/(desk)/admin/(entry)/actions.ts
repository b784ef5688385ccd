'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { reader, write } from '#db/client.ts'
import { acceptInvitation, resetPassword, welcomeAdministrator } from '#db/enrolment.ts'
import { checkPassword, hashPassword } from '#db/passwords.ts'
import { findLink, type LinkKind } from '#db/staff-links.ts'
import { LOCALES } from '#domain/locales.ts'
import { Refusal } from '#domain/refusal.ts'
import { signIn } from '../../../exchange.ts'
import { visitorAction } from '../../staff-action.ts'

const token = z.string()
const password = z.string()
const profile = { name: z.string(), uiLocale: z.enum(LOCALES) }

export const welcome = visitorAction(
  z.object({ token, email: z.string(), ...profile, password }),
  async (_visit, { token, password, ...person }) => {
    await needWorkingLink('welcome', token)
    const passwordHash = await newHash(password, [person.name, person.email])
    const { email } = await write((tx) =>
      welcomeAdministrator(tx, token, { ...person, passwordHash }),
    )
    await enter(email, password)
  },
)

export const accept = visitorAction(
  z.object({ token, ...profile, password }),
  async (_visit, { token, password, ...person }) => {
    const { email } = await needPersonOf('invite', token)
    const passwordHash = await newHash(password, [person.name, email])
    await write((tx) => acceptInvitation(tx, token, { ...person, passwordHash }))
    await enter(email, password)
  },
)

export const reset = visitorAction(
  z.object({ token, password }),
  async (_visit, { token, password }) => {
    const { name, email } = await needPersonOf('reset', token)
    const passwordHash = await newHash(password, [name, email])
    await write((tx) => resetPassword(tx, token, { passwordHash }))
    await enter(email, password)
  },
)

/** Looked at before the password is hashed: a stranger without a link costs us no work. */
async function needWorkingLink(kind: LinkKind, token: string) {
  const link = await findLink(reader(), kind, token)
  if (!link) throw new Refusal('link_expired')
  return link
}

async function needPersonOf(kind: 'invite' | 'reset', token: string) {
  const { person } = await needWorkingLink(kind, token)
  if (!person) throw new Error(`A link (${kind}) is for nobody`)
  return person
}

async function newHash(password: string, personal: string[]): Promise<string> {
  checkPassword(password, personal)
  return hashPassword(password)
}

async function enter(email: string, password: string): Promise<never> {
  await signIn({ email, password })
  redirect('/admin')
}
