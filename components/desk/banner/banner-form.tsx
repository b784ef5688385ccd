'use client'
import { useTranslations } from 'use-intl/react'
import {
  ActionField,
  ActionForm,
  type FormAction,
  SubmitButton,
} from '#components/desk/action-form.tsx'
import { AddressInput, Input, Textarea } from '#components/ui/controls.tsx'
import { BANNER_LIMITS, type Banner, type EndInputs } from '#domain/banner.ts'
import { directionOf, type Locale } from '#domain/locales.ts'

interface BannerFormProps {
  locale: Locale
  banner: Banner | undefined
  end: EndInputs
  actions: { saveBanner: FormAction<void>; takeDown: FormAction<void> }
}

/** What one language's readers are told, how long, and a button that takes it down at once. */
export function BannerForm({ locale, banner, end, actions }: BannerFormProps) {
  const t = useTranslations('banner')
  const written = { lang: locale, dir: directionOf(locale) }
  return (
    <>
      <ActionForm action={actions.saveBanner} noValidate>
        <input type="hidden" name="locale" value={locale} />
        <ActionField name="heading" label={t('heading')}>
          {(wiring, typed) => (
            <Input
              {...wiring}
              {...written}
              required
              maxLength={BANNER_LIMITS.heading}
              defaultValue={typed ?? banner?.heading}
            />
          )}
        </ActionField>
        <ActionField name="text" label={t('text')}>
          {(wiring, typed) => (
            <Textarea
              {...wiring}
              {...written}
              required
              rows={2}
              maxLength={BANNER_LIMITS.text}
              defaultValue={typed ?? banner?.text}
            />
          )}
        </ActionField>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <ActionField name="href" label={t('href')} hint={t('hrefHint')}>
            {(wiring, typed) => (
              <AddressInput {...wiring} defaultValue={typed ?? banner?.link?.href} />
            )}
          </ActionField>
          <ActionField name="linkWords" label={t('linkWords')} hint={t('linkWordsHint')}>
            {(wiring, typed) => (
              <Input
                {...wiring}
                {...written}
                maxLength={BANNER_LIMITS.linkWords}
                defaultValue={typed ?? banner?.link?.words}
              />
            )}
          </ActionField>
          <ActionField name="day" label={t('day')} hint={t('dayHint')}>
            {(wiring, typed) => (
              <Input {...wiring} type="date" className="w-fit" defaultValue={typed ?? end.day} />
            )}
          </ActionField>
          <ActionField name="hour" label={t('hour')} hint={t('hourHint')}>
            {(wiring, typed) => (
              <Input {...wiring} type="time" className="w-fit" defaultValue={typed ?? end.hour} />
            )}
          </ActionField>
        </div>
        <div>
          <SubmitButton>{t(banner ? 'change' : 'show')}</SubmitButton>
        </div>
      </ActionForm>
      {banner && (
        <ActionForm action={actions.takeDown}>
          <input type="hidden" name="locale" value={locale} />
          <div>
            <SubmitButton look="secondary">{t('takeDown')}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </>
  )
}
