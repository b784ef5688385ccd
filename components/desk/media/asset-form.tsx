'use client'
import { useTranslations } from 'use-intl/react'
import { Checkbox, Input, Textarea } from '#components/ui/controls.tsx'
import { Fieldset } from '#components/ui/field.tsx'
import type { Asset } from '#db/assets.ts'
import { LONGEST_WORDS } from '#domain/lengths.ts'
import { directionOf, LOCALE_FACTS, LOCALES, type Locale } from '#domain/locales.ts'
import { deskMediaPath } from '#domain/media-paths.ts'
import { renditionsOf } from '#domain/pictures.ts'
import { ActionField, type FormAction, SubmitButton } from '../action-form.tsx'
import { SavedForm } from '../saved-form.tsx'
import { FocalPoint } from './focal-point.tsx'
import { PeopleFields } from './people-fields.tsx'
import { LanguageChoice, LicenceChoice } from './terms.tsx'

const FIELDS = { image: ['alt', 'caption'], document: ['title'] } as const
const LABELS = { alt: 'item.alt', caption: 'item.caption', title: 'item.docTitle' } as const

/** What is said of a picture or document in every language, whose it is, and where the eye goes. */
export function AssetForm({ action, asset }: { action: FormAction<void>; asset: Asset }) {
  const t = useTranslations('media')
  const { uid, kind, width, height, focalX, focalY } = asset
  const focus = { x: focalX, y: focalY }
  const file =
    width && height
      ? renditionsOf({ width, height, focus }, 'whole').findLast(({ width: own }) => own <= 800)
      : undefined
  return (
    <SavedForm action={action} saved={t('item.saved')} className="grid gap-8">
      <input type="hidden" name="uid" value={uid} />
      <input type="hidden" name="lockVersion" value={asset.lockVersion} />
      {file && (
        <section className="max-w-180">
          <FocalPoint src={`${deskMediaPath(uid)}/${file.name}`} size={file} focus={focus} />
        </section>
      )}
      <section className="grid gap-4">
        <div>
          <h2 className="section-title">{t('item.words')}</h2>
          <p className="text-muted">
            {t(kind === 'image' ? 'item.wordsHintImage' : 'item.wordsHint')}
          </p>
        </div>
        {kind === 'image' && (
          <Checkbox
            name="isDecorative"
            label={t('item.decorative')}
            hint={t('item.decorativeHint')}
            defaultChecked={asset.isDecorative}
          />
        )}
        <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
          {LOCALES.map((locale) => (
            <LanguageFields key={locale} asset={asset} locale={locale} />
          ))}
        </div>
      </section>
      {kind === 'image' && <PeopleFields asset={asset} />}
      <section className="grid max-w-180 gap-4">
        <h2 className="section-title">{t('item.rights')}</h2>
        <ActionField name="credit" label={t('upload.credit')}>
          {(wiring, typed) => (
            <Input
              {...wiring}
              dir="auto"
              maxLength={LONGEST_WORDS.credit}
              defaultValue={typed ?? asset.credit}
            />
          )}
        </ActionField>
        <ActionField name="licence" label={t('upload.licence')}>
          {({ name, ...wiring }, typed) => (
            <LicenceChoice wiring={wiring} name={name} value={typed ?? asset.licence} />
          )}
        </ActionField>
        <Checkbox
          name="isInKit"
          label={t('item.kit')}
          hint={t('item.kitHint')}
          defaultChecked={asset.isInKit}
        />
        {kind === 'document' && (
          <ActionField name="locale" label={t('item.language')}>
            {({ name, ...wiring }, typed) => (
              <LanguageChoice wiring={wiring} name={name} value={typed ?? asset.locale ?? ''} />
            )}
          </ActionField>
        )}
      </section>
      <div>
        <SubmitButton>{t('item.save')}</SubmitButton>
      </div>
    </SavedForm>
  )
}

function LanguageFields({ asset, locale }: { asset: Asset; locale: Locale }) {
  const t = useTranslations('media')
  const words = asset.texts.find((text) => text.locale === locale)
  return (
    <Fieldset
      className="content-start border-rule border-t pt-2"
      legend={<span lang={locale}>{LOCALE_FACTS[locale].endonym}</span>}
    >
      {FIELDS[asset.kind].map((field) => (
        <ActionField
          key={field}
          name={`${field}-${locale}`}
          label={t(LABELS[field])}
          hint={field === 'alt' && locale === LOCALES[0] && t('item.altHint')}
        >
          {(wiring, typed) => (
            <Textarea
              {...wiring}
              rows={field === 'title' ? 1 : 2}
              lang={locale}
              dir={directionOf(locale)}
              maxLength={LONGEST_WORDS[field]}
              defaultValue={typed ?? words?.[field]}
            />
          )}
        </ActionField>
      ))}
    </Fieldset>
  )
}
