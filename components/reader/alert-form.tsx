import type { FollowedList } from '#db/public.ts'
import { CADENCES, type Cadence, type FormProblem } from '#domain/alerts.ts'
import type { Locale } from '#domain/locales.ts'
import { listWords, subscribePath } from '#domain/paths.ts'
import { readerWords } from '#i18n/reader.ts'
import { ListName } from './list-name.tsx'
import './alerts.css'

export interface TypedForm {
  problem: FormProblem
  email: string
  cadence: string
}

export const CADENCE_WORDS = {
  'at-once': 'alerts.atOnce',
  daily: 'alerts.daily',
  weekly: 'alerts.weekly',
} as const satisfies Record<Cadence, string>

const PROBLEM_WORDS = {
  email: 'alerts.problemEmail',
  cadence: 'alerts.problemCadence',
  often: 'alerts.problemOften',
  full: 'alerts.problemFull',
  origin: 'alerts.problemOrigin',
  form: 'alerts.problemForm',
} as const satisfies Record<FormProblem, string>

/** Where each problem can be mended. */
const PROBLEM_PLACES: Partial<Record<FormProblem, string>> = { email: 'email', cadence: 'cadence' }

/** Asks for an address to which new articles of a list are sent. */
export function AlertForm({
  locale,
  list,
  typed,
}: {
  locale: Locale
  list: FollowedList
  typed?: TypedForm | undefined
}) {
  const words = readerWords(locale)
  const problem = typed?.problem
  return (
    <section className="month">
      <h2 className="month-name" id="by-email">
        {words('alerts.title')}
      </h2>
      <form className="alert-form" method="post" action={subscribePath(locale)}>
        {problem && <Problem problem={problem} locale={locale} />}
        <p>{words('alerts.intro')}</p>
        <p>
          {words('alerts.chosen')}
          {': '}
          <strong>
            <ListName list={list} page={locale} />
          </strong>
        </p>
        <input type="hidden" name="list" value={listWords(list.path)} />
        <p className="field">
          <label htmlFor="email">{words('alerts.email')}</label>
          <span id="email-hint" className="meta">
            {words('alerts.emailHint')}
          </span>
          {problem === 'email' && <Mistake problem={problem} locale={locale} />}
          <input
            id="email"
            name="email"
            type="email"
            className="text-control"
            dir="ltr"
            required
            maxLength={254}
            autoComplete="email"
            defaultValue={typed?.email}
            aria-describedby={problem === 'email' ? 'email-hint email-problem' : 'email-hint'}
            aria-invalid={problem === 'email' || undefined}
          />
        </p>
        <fieldset
          id="cadence"
          tabIndex={-1}
          aria-describedby={problem === 'cadence' ? 'cadence-problem' : undefined}
        >
          <legend>{words('alerts.cadence')}</legend>
          {problem === 'cadence' && <Mistake problem={problem} locale={locale} />}
          {CADENCES.map((cadence) => (
            <label key={cadence}>
              <input
                type="radio"
                name="cadence"
                value={cadence}
                defaultChecked={cadence === (typed?.cadence || 'daily')}
              />
              {words(CADENCE_WORDS[cadence])}
            </label>
          ))}
        </fieldset>
        <p className="trap" aria-hidden="true">
          <label htmlFor="website">{words('alerts.trap')}</label>
          <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
        </p>
        <p>
          <button type="submit" className="press">
            {words('alerts.submit')}
          </button>
        </p>
        <p className="meta">{words('alerts.privacy')}</p>
      </form>
    </section>
  )
}

/** Said first, and where the keyboard is led: a page without a script can move no focus. */
export function Problem({ problem, locale }: { problem: FormProblem; locale: Locale }) {
  const words = readerWords(locale)
  const place = PROBLEM_PLACES[problem]
  const text = words(PROBLEM_WORDS[problem])
  return (
    <div className="notice" role="alert" tabIndex={-1} id="problem">
      <h3>{words('alerts.problem')}</h3>
      <p>{place ? <a href={`#${place}`}>{text}</a> : text}</p>
    </div>
  )
}

function Mistake({ problem, locale }: { problem: 'email' | 'cadence'; locale: Locale }) {
  return (
    <span id={`${problem}-problem`} className="mistake">
      {readerWords(locale)(PROBLEM_WORDS[problem])}
    </span>
  )
}
