'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { currentSession, currentVisit } from '#auth.ts'
import { reader, write } from '#db/client.ts'
import { checkPassword, hashPassword } from '#db/passwords.ts'
import { provePassword } from '#db/sign-in.ts'
import { changePassword, changeProfile } from '#db/staff-changes.ts'
import { LOCALES } from '#domain/locales.ts'
import { Refusal } from '#domain/refusal.ts'
import { staffAction } from '../../../staff-action.ts'

export const saveProfile = staffAction(
  z.object({ name: z.string(), uiLocale: z.enum(LOCALES) }),
  async (by, input) => {
    await write((tx) => changeProfile(tx, by, input))
    refresh()
  },
)

export const savePassword = staffAction(
  z.object({ current: z.string(), password: z.string() }),
  async (by, { current, password }) => {
    const session = await currentSession()
    if (!session) throw new Refusal('signed_out')
    const provedHash = await proveCurrent(by.email, current)
    checkPassword(password, [by.name, by.email])
    const newHash = await hashPassword(password)
    const change = { provedHash, newHash, keepSession: session.uid }
    await write((tx) => changePassword(tx, by, change))
    refresh()
  },
)

/** A stolen session may not guess the password any faster than a stranger. */
async function proveCurrent(email: string, password: string): Promise<string> {
  const { address } = await currentVisit()
  try {
    return (await provePassword(reader(), { email, password, address })).passwordHash
  } catch (error) {
    if (error instanceof Refusal && error.code === 'sign_in_wrong')
      throw new Refusal('password_wrong', 'current')
    throw error
  }
}
