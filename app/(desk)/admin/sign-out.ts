'use server'
import { redirect } from 'next/navigation'
import { signOut } from '../../exchange.ts'
import { needOwnPage } from '../staff-action.ts'

/** Ends the session and leads to the sign-in page. */
export async function leave(): Promise<void> {
  await needOwnPage()
  await signOut()
  redirect('/admin/sign-in')
}
