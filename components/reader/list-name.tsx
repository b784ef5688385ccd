import type { FollowedList } from '#db/public.ts'
import type { Locale } from '#domain/locales.ts'
import { readerWords } from '#i18n/reader.ts'
import { spoken } from './spoken.ts'

/** What a list is called, leading to it. */
export function ListName({ list, page }: { list: FollowedList; page: Locale }) {
  const name = list.name ?? readerWords(list.nameLocale)('subscribe.everything')
  return (
    <a href={list.path} {...spoken(list.nameLocale, page)}>
      {name}
    </a>
  )
}
