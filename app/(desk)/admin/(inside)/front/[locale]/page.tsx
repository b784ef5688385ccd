import type { Metadata } from 'next'
import { AddPin } from '#components/desk/front/add-pin.tsx'
import { FrontNav } from '#components/desk/front/front-nav.tsx'
import { PinList } from '#components/desk/front/pin-list.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { LanguageName } from '#components/desk/words.tsx'
import { reader } from '#db/client.ts'
import { pinsOf } from '#db/pins.ts'
import { readSettings } from '#db/settings.ts'
import { storyTitles } from '#db/story-details.ts'
import { LOCALE_FACTS } from '#domain/locales.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { findStories } from '../../stories/find-stories.ts'
import { pin, unpin } from '../actions.ts'
import { requirePinnerOf } from '../pinner.ts'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { staff, locale } = await requirePinnerOf(params)
  const language = () => LOCALE_FACTS[locale].endonym
  return { title: deskTranslator(staff.uiLocale, 'front').markup('title', { language }) }
}

export default async function FrontOfLanguagePage({ params }: Props) {
  const { staff, locales, locale } = await requirePinnerOf(params)
  const t = deskTranslator(staff.uiLocale, 'front')
  const [pins, { timeZone }] = await Promise.all([pinsOf(reader(), locale), readSettings(reader())])
  const titles = await storyTitles(
    reader(),
    pins.map(({ storyUid }) => storyUid),
  )
  return (
    <>
      <FrontNav locales={locales} locale={staff.uiLocale} />
      <PageHead title={t.rich('title', { language: () => <LanguageName locale={locale} /> })}>
        <p className="text-muted">{t('hint')}</p>
      </PageHead>
      <PinList
        pins={pins}
        titles={titles}
        front={locale}
        locale={staff.uiLocale}
        timeZone={timeZone}
        actions={{ pin, unpin }}
      />
      <AddPin
        key={pins.length}
        front={locale}
        next={pins.length + 1}
        action={pin}
        search={findStories}
      />
    </>
  )
}
