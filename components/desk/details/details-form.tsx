'use client'
import { useTranslations } from 'use-intl/react'
import {
  ActionForm,
  type FormAction,
  SubmitButton,
  useRefusal,
} from '#components/desk/action-form.tsx'
import { FoundPick, type OptionSearch } from '#components/desk/found-pick.tsx'
import { Fieldset } from '#components/ui/field.tsx'
import { Pick, type PickOption } from '#components/ui/pick.tsx'

/** What of a story's details is chosen from lists, and how many of it at most. */
const SECTIONS = [
  { name: 'about', fields: { topics: 10, projects: 5, series: 3, countries: 20 } },
  { name: 'who', fields: { people: 10, contacts: 6 } },
  { name: 'beside', fields: { related: 6, image: 1, attachments: 20 } },
] as const
export type DetailField = keyof typeof LIMITS
const LIMITS = { ...SECTIONS[0].fields, ...SECTIONS[1].fields, ...SECTIONS[2].fields }
const HINTED = ['people', 'contacts', 'related', 'image', 'attachments'] as const

export interface DetailChoice {
  chosen: PickOption[]
  /** All there are, or how to find them by words. */
  options: PickOption[] | OptionSearch
}

interface DetailsFormProps {
  action: FormAction<undefined>
  storyUid: string
  version: number
  choices: Record<DetailField, DetailChoice>
}

/** All that a story's languages share besides category and day, each by a field to pick from. */
export function DetailsForm({ action, storyUid, version, choices }: DetailsFormProps) {
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
          {(Object.keys(fields) as DetailField[]).map((field) => (
            <DetailPick key={field} field={field} choice={choices[field]} />
          ))}
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
  const error = useRefusal(field)
  const hinted = HINTED.find((one) => one === field)
  const { chosen, options } = choice
  const common = {
    ...{ name: field, label: t(`fields.${field}`), most: LIMITS[field], chosen },
    ...(hinted && { hint: t(`hints.${hinted}`) }),
  }
  return typeof options === 'function' ? (
    <FoundPick {...common} search={options} />
  ) : (
    <Pick {...common} options={options} error={error} />
  )
}
