import type { ComponentProps } from 'react'
import { Problem } from '#components/reader/alert-form.tsx'
import {
  AlertPage,
  AskedOnce,
  Followed,
  type FollowedItem,
} from '#components/reader/alert-page.tsx'
import { HttpStatus } from '#components/reader/http-status.tsx'
import { SitePage } from '#components/reader/site-page.tsx'
import { followedList, reader } from '#db/public.ts'
import type { AlertsTold, Following } from '#domain/alerts.ts'
import type { Locale } from '#domain/locales.ts'
import { alertPath, subscribePath } from '#domain/paths.ts'
import { inEvery } from '#domain/versions.ts'
import { readerWords } from '#i18n/reader.ts'
import { newsroom } from '../../newsroom.ts'

const PAGES = inEvery((locale) => subscribePath(locale))

type Told<A extends AlertsTold['about']> = {
  locale: Locale
  told: Extract<AlertsTold, { about: A }>
}

/** Not to be found, and in a language of its own: a message knows which its reader has. */
async function Frame(props: ComponentProps<typeof AlertPage>) {
  const { locale, title } = props
  return (
    <SitePage
      newsroom={await newsroom()}
      locale={locale}
      head={{ title, isIndexed: false }}
      languages={PAGES}
    >
      <AlertPage {...props} />
    </SitePage>
  )
}

/** The same whether or not the address was known. */
export function AskedRoute({ locale }: { locale: Locale }) {
  const words = readerWords(locale)
  return <Frame locale={locale} title={words('alerts.asked')} text={words('alerts.askedText')} />
}

export function LostRoute({ locale }: { locale: Locale }) {
  const words = readerWords(locale)
  return (
    <Frame locale={locale} title={words('alerts.lost')} text={words('alerts.lostText')}>
      <HttpStatus code={404} />
    </Frame>
  )
}

export async function ConfirmRoute({ locale, told }: Told<'confirm'>) {
  const words = readerWords(locale)
  const { state, following, manage } = told
  if (state === 'expired')
    return (
      <Frame locale={locale} title={words('alerts.expired')} text={words('alerts.expiredText')} />
    )
  const [item] = await itemsOf(following ? [following] : [])
  const label = words('alerts.chosen')
  if (state === 'asked')
    return (
      <Frame locale={locale} title={words('alerts.confirm')} text={words('alerts.confirmText')}>
        <AskedOnce
          locale={locale}
          item={item}
          label={label}
          button={words('alerts.confirmButton')}
        />
      </Frame>
    )
  return (
    <Frame locale={locale} title={words('alerts.confirmed')} text={words('alerts.confirmedText')}>
      <AskedOnce locale={locale} item={item} label={label} />
      <p className="onward">
        <a href={alertPath(locale, 'manage', manage)}>{words('alerts.manage')}</a>
      </p>
    </Frame>
  )
}

export async function ManageRoute({ locale, told }: Told<'manage'>) {
  const words = readerWords(locale)
  const { done, problem, email, following } = told
  return (
    <Frame
      locale={locale}
      title={words('alerts.manage')}
      text={words('alerts.manageOf', { email })}
    >
      {problem && <Problem problem={problem} locale={locale} />}
      {done && (
        <p className="notice quiet" role="status">
          {words(done === 'changed' ? 'alerts.changed' : 'alerts.left')}
        </p>
      )}
      <Followed locale={locale} items={await itemsOf(following)} />
    </Frame>
  )
}

export async function LeaveRoute({ locale, told }: Told<'leave'>) {
  const words = readerWords(locale)
  const [item] = await itemsOf(told.following ? [told.following] : [])
  if (told.state === 'asked')
    return (
      <Frame locale={locale} title={words('alerts.leave')}>
        <AskedOnce
          locale={locale}
          item={item}
          label={words('alerts.leaveText')}
          button={words('alerts.leaveButton')}
        />
      </Frame>
    )
  return <Frame locale={locale} title={words('alerts.left')} text={words('alerts.leftText')} />
}

/** With the names of their lists; one whose list is no more still has an end. */
async function itemsOf(following: readonly Following[]): Promise<FollowedItem[]> {
  const site = await newsroom()
  const items = await Promise.all(
    following.map(async ({ uid, locale, list: key, cadence }) => {
      const list = await followedList(reader(), site, { locale, key })
      const path = subscribePath(locale)
      return { uid, cadence, list: list ?? { key, name: key, nameLocale: locale, path } }
    }),
  )
  return items
}
