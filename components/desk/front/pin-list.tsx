import Link from 'next/link'
import type { FormAction } from '#components/desk/action-form.tsx'
import { storyPath } from '#components/desk/desk-paths.ts'
import { Title } from '#components/desk/title.tsx'
import { TitledSection } from '#components/desk/titled-section.tsx'
import type { Pin } from '#db/pins.ts'
import type { StoryTitle } from '#db/story-details.ts'
import { dayIn } from '#domain/days.ts'
import type { Locale } from '#domain/locales.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { PinForm } from './pin-form.tsx'

interface PinListProps {
  pins: Pin[]
  /** What the stories are called, where the front page's language has no title for them. */
  titles: StoryTitle[]
  /** Whose front page it is. */
  front: Locale
  locale: Locale
  timeZone: string
  actions: { pin: FormAction<void>; unpin: FormAction<void> }
}

/** What is held at the top of a front page, in its order, each with how and how long. */
export function PinList({ pins, titles, front, locale, timeZone, actions }: PinListProps) {
  const t = deskTranslator(locale, 'front')
  if (pins.length === 0) return <p className="border-rule border-y py-10">{t('none')}</p>
  return (
    <TitledSection id="held" title={t('held')}>
      <ol className="border-rule border-t">
        {pins.map((pin) => (
          <li key={pin.storyUid} className="row">
            <p>
              <Link href={storyPath(pin.storyUid, front)} prefetch={false} className="row-title">
                <Title {...titleOf(pin, titles, front)} deskLocale={locale} />
              </Link>
            </p>
            {pin.title === null && <p className="text-sm text-warning">{t('waits')}</p>}
            {pin.pinnedBy && (
              <p className="text-muted text-sm">
                {t.rich('by', { name: () => <bdi>{pin.pinnedBy}</bdi> })}
              </p>
            )}
            <PinForm
              // What was typed gives way to what was saved.
              key={`${pin.place} ${pin.sort} ${pin.until?.getTime()}`}
              storyUid={pin.storyUid}
              front={front}
              place={pin.place}
              sort={pin.sort}
              until={pin.until ? dayIn(new Date(pin.until.getTime() - 1), timeZone) : ''}
              actions={actions}
            />
          </li>
        ))}
      </ol>
    </TitledSection>
  )
}

function titleOf(pin: Pin, titles: StoryTitle[], front: Locale) {
  if (pin.title !== null) return { title: pin.title, titleLocale: front }
  const { title = '', titleLocale = front } = titles.find(({ uid }) => uid === pin.storyUid) ?? {}
  return { title, titleLocale }
}
