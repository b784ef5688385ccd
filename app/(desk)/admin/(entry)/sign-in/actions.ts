'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { ourOrigin } from '#auth.ts'
import { returnPath } from '#domain/origin.ts'
import { signIn } from '../../../../exchange.ts'
import { visitorAction } from '../../../staff-action.ts'

const schema = z.object({ email: z.string(), password: z.string(), next: z.string() })

export const enter = visitorAction(
  schema,
  async (_visit, { next, ...credentials }): Promise<void> => {
    await signIn(credentials)
    redirect(returnPath(next, ourOrigin()))
  },
)
