import Link from 'next/link'
import { STORIES } from '#components/desk/desk-paths.ts'
import { Button } from '#components/ui/button.tsx'
import { Input, Select } from '#components/ui/controls.tsx'
import { Field } from '#components/ui/field.tsx'
import type { StoryFilter } from '#db/story-list.ts'
import { CATEGORIES, CATEGORY_TEXTS } from '#domain/categories.ts'
import { LOCALE_FACTS, LOCALES, type Locale } from '#domain/locales.ts'
import { PUBLIC_STATES, WORK_STATES } from '#domain/workflow.ts'
import { deskTranslator } from '#i18n/desk.ts'

interface StoryFiltersProps {
  filter: StoryFilter
  authors: { uid: string; name: string }[]
  locale: Locale
}

/** Narrows the list by its address: a plain form, so that a filtered list can be kept and sent. */
export function StoryFilters({ filter, authors, locale }: StoryFiltersProps) {
  const t = deskTranslator(locale, 'stories')
  const states = deskTranslator(locale, 'states')
  const { cursor: _, ...narrowing } = filter
  const isFiltered = Object.values(narrowing).some(Boolean)
  const choices = {
    work: WORK_STATES.map((state) => [state, states(`work.${state}`)]),
    public: PUBLIC_STATES.map((state) => [state, states(`public.${state}`)]),
    locale: LOCALES.map((language) => [language, LOCALE_FACTS[language].endonym]),
    category: CATEGORIES.map((category) => [category, CATEGORY_TEXTS[category][locale].name]),
    author: authors.map(({ uid, name }) => [uid, name]),
  } as const
  const names = ['locale', 'work', 'public', 'category', 'author'] as const
  return (
    <search aria-label={t('filtered')}>
      <form action={STORIES} className="filters">
        <Field label={t('filter.text')} className="filter-text">
          {(wiring) => (
            <Input
              {...wiring}
              type="search"
              name="text"
              maxLength={200}
              defaultValue={filter.text}
            />
          )}
        </Field>
        {names.map((name) => (
          <Field key={name} label={t(`filter.${name}`)}>
            {(wiring) => (
              <Select {...wiring} name={name} defaultValue={filter[name] ?? ''}>
                <option value="">{t('filter.any')}</option>
                {choices[name].map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ))}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button type="submit">{t('filter.apply')}</Button>
          {isFiltered && (
            <Link href={STORIES} prefetch={false} className="link">
              {t('filter.clear')}
            </Link>
          )}
        </div>
      </form>
    </search>
  )
}
