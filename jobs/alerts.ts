import { createHash } from 'node:crypto'
import { noteAlerted, noteRefused, readAlert } from '#db/alerts.ts'
import { reader, write } from '#db/client.ts'
import { followedList, type NewsroomView, readNewsroom } from '#db/public.ts'
import { findStaffByUid } from '#db/staff.ts'
import { findSubscription, isConfirmable, type SubscriptionView } from '#db/subscriptions.ts'
import { alertToken } from '#domain/alert-tokens.ts'
import type { AlertStep } from '#domain/alerts.ts'
import { alertPath, articlePath } from '#domain/paths.ts'
import { readEnv } from '#env.ts'
import { alertLetter, questionLetter, reminderLetter, testLetter } from '#mail/alerts.ts'
import type { Letter } from '#mail/letter.ts'
import { type Envelope, MailFailed } from '#mail/post.ts'
import { post } from './post.ts'

type Payload = Record<string, unknown>

/** So many articles one message shows; it counts the rest and leads to the list. */
const MOST_ENTRIES = 20

/** Asks whoever has an address whether they want what was asked for in their name. */
export async function sendQuestion({ subscriptionUid }: Payload): Promise<void> {
  const mail = post()
  const subscription = await findSubscription(reader(), String(subscriptionUid))
  if (!mail || !subscription || !isConfirmable(subscription, new Date())) return
  const about = await aboutOf(subscription)
  if (!about) return
  const { confirmedAt, email } = subscription
  const letter = confirmedAt
    ? reminderLetter({ ...about, manageUrl: about.link('manage') })
    : questionLetter({ ...about, confirmUrl: about.link('confirm') })
  await sendTo(subscription, () => mail.send(letter, { to: email, from: about.newsroom }))
}

/**
 * Tells a follower what is new on their list. The message goes out before it is noted that it
 * has: whoever ends between the two sends it twice, with one Message-ID, and never not at all.
 */
export async function sendAlert({ subscriptionUid }: Payload): Promise<void> {
  const mail = post()
  const subscription = await findSubscription(reader(), String(subscriptionUid))
  if (!mail || !subscription) return
  const at = new Date()
  const asked = { subscriptionId: subscription.id, most: MOST_ENTRIES, now: at }
  const { ids, total, entries } = await readAlert(reader(), asked)
  const about = ids.length > 0 ? await aboutOf(subscription) : undefined
  if (!about) return
  const { locale, email } = subscription
  const [manageUrl, leaveUrl] = [about.link('manage'), about.link('leave')]
  const news = entries.map(({ category, slug, ...entry }) => {
    return { ...entry, category: category.name, url: about.origin + articlePath(locale, slug) }
  })
  const letter = alertLetter({ ...about, entries: news, total, manageUrl, leaveUrl })
  const { hostname } = new URL(about.origin)
  const own: Envelope = {
    to: email,
    from: about.newsroom,
    messageId: `<${digestOf(subscription.uid, ...ids)}@${hostname}>`,
    headers: {
      'List-Id': `<${subscription.list.replaceAll(':', '.')}.${locale}.alerts.${hostname}>`,
      'List-Unsubscribe': `<${leaveUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  }
  if (total > 0 && !(await sendTo(subscription, () => mail.send(letter, own)))) return
  await write((tx) => noteAlerted(tx, { subscriptionId: subscription.id, ids, at }))
}

/** Shows an administrator that messages arrive. */
export async function sendTest({ staffUid }: Payload): Promise<void> {
  const mail = post()
  const person = await findStaffByUid(reader(), String(staffUid))
  if (!mail || !person?.email) return
  const { name } = await readNewsroom(reader())
  const locale = person.uiLocale
  const letter: Letter = testLetter({ locale, newsroom: name[locale] })
  await mail.send(letter, { to: person.email, from: name[locale] })
}

/**
 * @returns false where the address is refused for good, which is noted, and trying again is of no use
 * @throws MailFailed for everything else that goes wrong: the job is tried again later
 */
async function sendTo(
  { subscriberId }: SubscriptionView,
  send: () => Promise<void>,
): Promise<boolean> {
  try {
    await send()
    return true
  } catch (error) {
    if (!(error instanceof MailFailed && error.isForGood)) throw error
    await write((tx) => noteRefused(tx, subscriberId))
    return false
  }
}

/** What letters about a subscription name; undefined where its list is no more. */
async function aboutOf(subscription: SubscriptionView) {
  const { uid, subscriberUid, locale, list: key, cadence } = subscription
  const site: NewsroomView = await readNewsroom(reader())
  const list = await followedList(reader(), site, { locale, key })
  if (!list) return undefined
  const { PUBLIC_ORIGIN: origin, AUTH_SECRET: secret } = readEnv()
  if (!secret) throw new Error('No secret to sign links with')
  const link = (step: AlertStep) => {
    const token = alertToken(secret, step, step === 'manage' ? subscriberUid : uid)
    return origin + alertPath(locale, step, token)
  }
  return {
    ...{ origin, locale, cadence, link, listUrl: origin + list.path },
    newsroom: site.name[locale],
    list: list.name,
  }
}

const digestOf = (...parts: (string | number)[]): string =>
  createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 32)
