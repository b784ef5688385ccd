'use client'
import { useTranslations } from 'use-intl/react'
import {
  ActionForm,
  type FormAction,
  SubmitButton,
  useRefusal,
} from '#components/desk/action-form.tsx'
import { Fieldset } from '#components/ui/field.tsx'
import { Pick, type PickOption } from '#components/ui/pick.tsx'
import { StoryPick, type StorySearch } from './story-pick.tsx'

/** What of a story's details is chosen from lists, and how many of it at most. */
const SECTIONS = [
  { name: 'about', fields: { topics: 10, projects: 5, series: 3, countries: 20 } },
  { name: 'who', fields: { people: 10, contacts: 6 } },
  { name: 'beside', fields: { related: 6 } },
] as const
export type DetailField = keyof typeof LIMITS
const LIMITS = { ...SECTIONS[0].fields, ...SECTIONS[1].fields, ...SECTIONS[2].fields }
const HINTED = ['people', 'contacts'] as const

export interface DetailChoice {
  chosen: PickOption[]
  options: PickOption[]
}

interface DetailsFormProps {
  action: FormAction<undefined>
  storyUid: string
  version: number
  choices: Record<DetailField, DetailChoice>
  findStories: StorySearch
}

/** All that a story's languages share besides category and day, each by a field to pick from. */
export function DetailsForm({ action, storyUid, version, choices, findStories }: DetailsFormProps) {
  const t = useTranslations('story.details')
  return (
    <ActionForm action={action} className="grid max-w-2xl gap-8">
      <input type="hidden" name="storyUid" value={storyUid} />
      <input type="hidden" name="version" value={version} />
      {SECTIONS.map(({ name, fields }) => (
        <Fieldset
          key={name}
          legend={<span className="section-title">{t(name)}</span>}
          className="gap-5"
        >
          {(Object.keys(fields) as DetailField[]).map((field) =>
            field === 'related' ? (
              <StoryPick
                key={field}
                name={field}
                label={t('fields.related')}
                hint={t('hints.related')}
                chosen={choices.related.chosen}
                most={LIMITS.related}
                search={findStories}
              />
            ) : (
              <DetailPick key={field} field={field} choice={choices[field]} />
            ),
          )}
        </Fieldset>
      ))}
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

function DetailPick({ field, choice }: { field: DetailField; choice: DetailChoice }) {
  const t = useTranslations('story.details')
  const hinted = HINTED.find((one) => one === field)
  return (
    <Pick
      name={field}
      label={t(`fields.${field}`)}
      {...(hinted && { hint: t(`hints.${hinted}`) })}
      error={useRefusal(field)}
      most={LIMITS[field]}
      {...choice}
    />
  )
}
