'use client'
import { useTranslations } from 'use-intl/react'
import { ActionField, type FormAction, SubmitButton } from '#components/desk/action-form.tsx'
import type { OptionSearch } from '#components/desk/found-pick.tsx'
import { SavedForm } from '#components/desk/saved-form.tsx'
import { Input } from '#components/ui/controls.tsx'
import { Fieldset } from '#components/ui/field.tsx'
import type { PickOption } from '#components/ui/pick.tsx'
import type { Authority } from '#db/authorities.ts'
import type { AuthorityKind } from '#domain/authorities.ts'
import { DEFAULT_LOCALE, LOCALE_FACTS, LOCALES } from '#domain/locales.ts'
import { SharedControls } from './shared-controls.tsx'
import { WordsFieldset } from './words-fieldset.tsx'

interface AuthorityFormProps {
  action: FormAction<void>
  kind: AuthorityKind
  /** Absent: a new one is made. */
  authority?: Authority
  photo: { chosen: PickOption[]; search: OptionSearch }
}

/** One form for everything the directory keeps: what all languages share, then each language. */
export function AuthorityForm({ action, kind, authority, photo }: AuthorityFormProps) {
  const t = useTranslations('directory')
  return (
    <SavedForm action={action} saved={t('saved')} className="grid gap-8">
      <input type="hidden" name="kind" value={kind} />
      {authority && (
        <>
          <input type="hidden" name="uid" value={authority.uid} />
          <input type="hidden" name="lockVersion" value={authority.lockVersion} />
        </>
      )}
      <Fieldset
        legend={<span className="section-title">{t('languagesTitle')}</span>}
        hint={t('languagesHint', { language: LOCALE_FACTS[DEFAULT_LOCALE].endonym })}
        className="gap-6"
      >
        <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
          {LOCALES.map((locale) => (
            <WordsFieldset
              key={locale}
              kind={kind}
              locale={locale}
              words={authority?.texts.find((text) => text.locale === locale)}
            />
          ))}
        </div>
      </Fieldset>
      <Fieldset
        legend={<span className="section-title">{t('shared')}</span>}
        className="max-w-xl gap-5"
      >
        <SharedControls kind={kind} data={authority?.data} photo={photo} />
        <ActionField
          name="slug"
          label={t('fields.slug')}
          hint={t(authority ? 'hints.slug' : 'hints.slugNew')}
        >
          {(wiring, typed) => (
            <Input
              {...wiring}
              dir="auto"
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
              defaultValue={typed ?? authority?.slug}
            />
          )}
        </ActionField>
      </Fieldset>
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </SavedForm>
  )
}
