import type { IncomingMessage } from 'node:http'
import { changeCadence } from '#db/alerting.ts'
import { reader, write } from '#db/client.ts'
import {
  confirmSubscription,
  findSubscriber,
  findSubscription,
  isConfirmable,
  leaveAllLists,
  leaveList,
  type SubscriptionView,
} from '#db/subscriptions.ts'
import { alertToken, readAlertToken } from '#domain/alert-tokens.ts'
import { type AlertStep, type AlertsTold, CADENCES, type Following } from '#domain/alerts.ts'
import { isFromElsewhere } from '#domain/origin.ts'
import { readForm } from './form.ts'

interface Step {
  request: IncomingMessage
  isPost: boolean
  token: string
  secret: string
  origin: URL
}

export interface StepAnswer {
  status: number
  told: AlertsTold
}

/**
 * What a link in a message leads to. Asking for it changes nothing, since programs that look
 * through mail follow links: only the form that stands there does.
 * @returns undefined for a link that nobody here made, or that nothing is behind any more
 */
export async function answerStep(name: AlertStep, step: Step): Promise<StepAnswer | undefined> {
  const uid = readAlertToken(step.secret, name, step.token)
  return uid === undefined ? undefined : STEPS[name](uid, step)
}

const STEPS: Record<AlertStep, (uid: string, step: Step) => Promise<StepAnswer | undefined>> = {
  async confirm(uid, { request, isPost, secret, origin }) {
    const subscription = await findSubscription(reader(), uid)
    if (!subscription || !isConfirmable(subscription, new Date()))
      return { status: 410, told: { about: 'confirm', state: 'expired' } }
    const asked = { about: 'confirm', following: followingOf(subscription) } as const
    if (!isPost || isFromElsewhere(request.headers, origin.origin))
      return { status: isPost ? 403 : 200, told: { ...asked, state: 'asked' } }
    if (!(await write((tx) => confirmSubscription(tx, uid))))
      return { status: 410, told: { about: 'confirm', state: 'expired' } }
    const manage = alertToken(secret, 'manage', subscription.subscriberUid)
    return { status: 200, told: { ...asked, state: 'done', manage } }
  },

  async manage(uid, { request, isPost, origin }) {
    const before = await findSubscriber(reader(), uid)
    if (!before) return undefined
    if (!isPost) return { status: 200, told: { about: 'manage', ...before } }
    const done = isFromElsewhere(request.headers, origin.origin)
      ? 403
      : await manage(uid, await readForm(request))
    if (typeof done === 'number') {
      const problem = done === 403 ? 'origin' : 'form'
      return { status: done, told: { about: 'manage', problem, ...before } }
    }
    const left = await findSubscriber(reader(), uid)
    if (!left) return { status: 200, told: { about: 'leave', state: 'done' } }
    return { status: 200, told: { about: 'manage', done, ...left } }
  },

  /** Whoever leaves is let go: mail programs post here for their owners (RFC 8058), in forms of their own. */
  async leave(uid, { isPost }) {
    const subscription = await findSubscription(reader(), uid)
    const following = subscription ? { following: followingOf(subscription) } : {}
    if (!isPost && subscription)
      return { status: 200, told: { about: 'leave', state: 'asked', ...following } }
    if (isPost) await write((tx) => leaveList(tx, uid))
    return { status: 200, told: { about: 'leave', state: 'done', ...following } }
  },
}

/** @returns what was done, or the status of a form that no page of ours sends. */
async function manage(
  subscriberUid: string,
  form: Awaited<ReturnType<typeof readForm>>,
): Promise<'changed' | 'left' | number> {
  if (!(form instanceof URLSearchParams)) return form
  const [act, subscriptionUid = ''] = [form.get('act'), form.get('subscription') ?? '']
  if (act === 'leave-all') {
    await write((tx) => leaveAllLists(tx, subscriberUid))
    return 'left'
  }
  const subscription = await findSubscription(reader(), subscriptionUid)
  if (subscription && subscription.subscriberUid !== subscriberUid) return 400
  if (act === 'leave') {
    await write((tx) => leaveList(tx, subscriptionUid))
    return 'left'
  }
  const cadence = CADENCES.find((each) => each === form.get('cadence'))
  if (act !== 'change' || !cadence || !subscription) return 400
  await write((tx) => changeCadence(tx, { subscriberUid, subscriptionUid, cadence }))
  return 'changed'
}

const followingOf = ({ uid, locale, list, cadence }: SubscriptionView): Following => {
  return { uid, locale, list, cadence }
}
