import type { ReactNode } from 'react'
import type { FollowedList } from '#db/public.ts'
import { CADENCES, type Cadence } from '#domain/alerts.ts'
import type { Locale } from '#domain/locales.ts'
import { subscribePath } from '#domain/paths.ts'
import { readerWords } from '#i18n/reader.ts'
import { CADENCE_WORDS } from './alert-form.tsx'
import { ListName } from './list-name.tsx'
import './alerts.css'

/** A page that a message led to: what it is about, what can be done, and the way on. */
export function AlertPage({
  locale,
  title,
  text,
  children,
}: {
  locale: Locale
  title: string
  text?: string
  children?: ReactNode
}) {
  return (
    <div className="list">
      <header className="list-head">
        <h1>{title}</h1>
        {text && <p className="standfirst">{text}</p>}
      </header>
      {children}
      <p className="onward">
        <a href={subscribePath(locale)}>{readerWords(locale)('subscribe.title')}</a>
      </p>
    </div>
  )
}

export interface FollowedItem {
  uid: string
  list: FollowedList
  cadence: Cadence
}

/** The one list a link is about, and the button that does what it is for. */
export function AskedOnce({
  locale,
  item,
  label,
  button,
}: {
  locale: Locale
  item: FollowedItem | undefined
  label: string
  button?: string
}) {
  return (
    <div className="alert-form">
      {item && (
        <p>
          {label}
          {': '}
          <strong>
            <ListName list={item.list} page={locale} />
          </strong>
          {` – ${readerWords(locale)(CADENCE_WORDS[item.cadence])}`}
        </p>
      )}
      {button && (
        <form method="post">
          <button type="submit" className="press">
            {button}
          </button>
        </form>
      )}
    </div>
  )
}

/** Everything an address follows, each with its rhythm and its end. */
export function Followed({ locale, items }: { locale: Locale; items: readonly FollowedItem[] }) {
  const words = readerWords(locale)
  return (
    <>
      {items.map(({ uid, list, cadence }) => (
        <section key={uid} className="month" aria-labelledby={`list-${uid}`}>
          <h2 className="month-name" id={`list-${uid}`}>
            <ListName list={list} page={locale} />
          </h2>
          <form className="alert-form" method="post">
            <input type="hidden" name="subscription" value={uid} />
            <p className="field">
              <label htmlFor={`cadence-${uid}`}>{words('alerts.cadence')}</label>
              <select
                id={`cadence-${uid}`}
                className="text-control"
                name="cadence"
                defaultValue={cadence}
              >
                {CADENCES.map((each) => (
                  <option key={each} value={each}>
                    {words(CADENCE_WORDS[each])}
                  </option>
                ))}
              </select>
            </p>
            <p className="alert-buttons">
              <Act act="change" name={words('alerts.save')} of={uid} />
              <Act act="leave" name={words('alerts.leaveOne')} of={uid} isQuiet />
            </p>
          </form>
        </section>
      ))}
      <section className="month">
        <form className="alert-form" method="post">
          <p className="alert-buttons">
            <Act act="leave-all" name={words('alerts.leaveAll')} isQuiet />
          </p>
          <p className="meta">{words('alerts.leaveAllHint')}</p>
        </form>
      </section>
    </>
  )
}

function Act({
  act,
  name,
  of,
  isQuiet = false,
}: {
  act: string
  name: string
  of?: string
  isQuiet?: boolean
}) {
  return (
    <button
      type="submit"
      name="act"
      value={act}
      id={of && `${act}-${of}`}
      aria-labelledby={of && `${act}-${of} list-${of}`}
      className={isQuiet ? 'press quiet' : 'press'}
    >
      {name}
    </button>
  )
}
