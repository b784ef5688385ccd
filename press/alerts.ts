import type { IncomingMessage } from 'node:http'
import { reader, write } from '#db/client.ts'
import { findFollowedList, readNewsroom } from '#db/public.ts'
import { askToFollow } from '#db/subscriptions.ts'
import { networkOf } from '#domain/addresses.ts'
import {
  ALERT_STEPS,
  type AlertStep,
  type AlertsTold,
  CADENCES,
  type FormProblem,
} from '#domain/alerts.ts'
import { oneLine } from '#domain/characters.ts'
import { emailSchema } from '#domain/email.ts'
import { LOCALES, type Locale } from '#domain/locales.ts'
import { isFromOurselves } from '#domain/origin.ts'
import { alertPath, askedPath, lostAlertPath, subscribePath } from '#domain/paths.ts'
import type { Address } from './address.ts'
import { openAlertLimits } from './alert-limits.ts'
import { answerStep, type StepAnswer } from './alert-steps.ts'
import { type Answer, capture, type Handler } from './capture.ts'
import { chooseCoding } from './codings.ts'
import { isEndless, readForm, type Unfit } from './form.ts'
import { BARE_POLICY } from './headers.ts'
import { compose, makePage, type Page } from './page.ts'
import { type Press, PressBusy } from './press.ts'
import { plainPage } from './trouble.ts'
import { LineFull, openTurns } from './turns.ts'
import type { Visitor } from './visitor.ts'

export interface AlertsOptions {
  origin: URL
  /** What links in messages are proved by. */
  secret: string
  /** Without a mail server nobody new can be asked; who was before can still leave. */
  isMailOn: boolean
  /** What is the same for everybody. */
  press: Press
}

export interface Alerts {
  /** By which methods an address may be asked for, beyond reading; undefined: it is none of these. */
  methods(path: string): readonly string[] | undefined
  /** undefined where the page is the same for everybody: the press has it. */
  answer(request: IncomingMessage, address: Address, visitor: Visitor): Promise<Page | undefined>
}

interface Place {
  locale: Locale
  step: AlertStep | 'form'
}

/** Pages for one reader are made a few at a time, so that the others come between. */
const TURNS = { atOnce: 4, waiting: 60 }
const METHODS = ['GET', 'HEAD', 'POST']
const PROBLEM_STATUS: Record<FormProblem, number> = {
  email: 400,
  cadence: 400,
  form: 400,
  origin: 403,
  often: 429,
  full: 503,
}
const PLACES = new Map<string, Place>(
  LOCALES.flatMap((locale): [string, Place][] => [
    [subscribePath(locale), { locale, step: 'form' }],
    ...ALERT_STEPS.map((step): [string, Place] => [alertPath(locale, step), { locale, step }]),
  ]),
)

/** Answers the forms by which readers follow lists by e-mail, and the links in their messages. */
export function openAlerts(next: Handler, options: AlertsOptions): Alerts {
  const { origin, press, secret, isMailOn } = options
  const ask = capture(next, origin)
  const takeTurn = openTurns(TURNS)
  const limits = openAlertLimits()

  const kept = (path: string, visitor: Visitor): Promise<Page> =>
    Promise.resolve(press.find(path, visitor.address))

  /** A page for this reader alone: kept by nobody, and named to no other site. */
  async function show(
    request: IncomingMessage,
    target: string,
    { told, status, headers = {} }: StepAnswer & { headers?: Record<string, string> },
  ): Promise<Page> {
    const json = Buffer.from(JSON.stringify(told)).toString('base64url')
    const own = {
      'Referrer-Policy': 'same-origin',
      'X-Robots-Tag': 'noindex',
      ...headers,
      ...endOf(request),
    }
    const answer = await takeTurn<Answer>(() => ask(target, { 'x-dateline-told': json })).catch(
      (error) => {
        throw error instanceof LineFull ? new PressBusy('Too many forms') : error
      },
    )
    const coding = chooseCoding(request.headers['accept-encoding'])
    return makePage(answer, origin, { alone: { status, coding, headers: own } })
  }

  async function subscribe(
    request: IncomingMessage,
    { path, query }: Address,
    { locale, visitor }: { locale: Locale; visitor: Visitor },
  ): Promise<Page> {
    const { waitS, isHeedless } = await limits.countNetwork(networkOf(visitor.address))
    const later = { 'Retry-After': String(waitS) }
    if (isHeedless)
      return plainPage(429, 'Too many forms.', origin, { ...later, ...endOf(request) })
    const form = await readForm(request)
    const typed = (name: string) => (form instanceof URLSearchParams && form.get(name)) || ''
    const complain = (problem: FormProblem, unfit?: Unfit, headers = {}) => {
      const typing = { email: oneLine(typed('email')), cadence: typed('cadence') }
      const told: AlertsTold = { about: 'form', problem, ...typing }
      const words = typed('list')
      const target = words ? `${path}?${new URLSearchParams({ list: words })}` : path + query
      return show(request, target, { told, status: unfit ?? PROBLEM_STATUS[problem], headers })
    }
    if (waitS > 0) return complain('often', undefined, later)
    if (!(form instanceof URLSearchParams)) return complain('form', form)
    if (!isFromOurselves(sourceOf(request), origin.origin)) return complain('origin')
    const site = await readNewsroom(reader())
    const list = await findFollowedList(reader(), site, { locale, words: typed('list') })
    if (!list) return kept(lostAlertPath(locale), visitor)
    const email = emailSchema.safeParse(typed('email')).data
    if (email === undefined) return complain('email')
    const cadence = CADENCES.find((each) => each === typed('cadence'))
    if (!cadence) return complain('cadence')
    // A program that fills in what no reader sees learns nothing, nor does whoever tries addresses.
    if (!typed('website') && (await limits.mayAsk(email))) {
      const fullS = await limits.countQuestion(email)
      if (fullS > 0) return complain('full', undefined, { 'Retry-After': String(fullS) })
      await write((tx) => askToFollow(tx, { email, locale, list: list.key, cadence }))
    }
    return seeOther(askedPath(locale))
  }

  const seeOther = (path: string): Promise<Page> =>
    compose(303, Buffer.alloc(0), origin, {
      Location: origin.origin + path,
      'Cache-Control': 'no-store',
      'Content-Security-Policy': BARE_POLICY,
    })

  return {
    methods(path) {
      const place = PLACES.get(path)
      return place && (place.step !== 'form' || isMailOn) ? METHODS : undefined
    },

    async answer(request, address, visitor) {
      const place = PLACES.get(address.path)
      if (!place) return undefined
      const { locale, step } = place
      const isPost = request.method === 'POST'
      if (step === 'form')
        return isPost ? subscribe(request, address, { locale, visitor }) : undefined
      const token = new URLSearchParams(address.query).get('token') ?? ''
      const answer = await answerStep(step, { request, isPost, token, secret, origin })
      if (!answer) return kept(lostAlertPath(locale), visitor)
      return show(request, address.path, answer)
    },
  }
}

const endOf = (request: IncomingMessage): Record<string, string> =>
  isEndless(request) ? { Connection: 'close' } : {}

const sourceOf = ({ headers }: IncomingMessage) => ({
  origin: headers.origin ?? null,
  site: [headers['sec-fetch-site'] ?? []].flat()[0] ?? null,
})
