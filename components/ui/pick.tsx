'use client'
import { Combobox } from '@base-ui/react/combobox'
import { Check, X } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { FieldError } from './field.tsx'
import { type FindOptions, useFound } from './use-found.ts'

export interface PickOption {
  value: string
  label: string
  /** The label's language, where it is not the page's. */
  lang?: string | undefined
  /** A few words that tell it from others of the same name. */
  note?: string | undefined
  /** The address of a small picture of it; its words say what that shows. */
  picture?: string | undefined
}

interface PickProps {
  /** Sent once for each choice. */
  name: string
  label: string
  hint?: string
  error?: string | undefined
  chosen: readonly PickOption[]
  /** All there are; or how to find some by words, where there are too many to send. */
  options: readonly PickOption[] | FindOptions
  /** No more than so many; of one, a second takes the place of the first. */
  most: number
}

/**
 * Chooses several of many by typing and picking; what is chosen stands before the words, in the
 * order it was chosen in. Without scripts what was chosen stays as it is.
 */
export function Pick({ name, label, hint, error, chosen, options, most }: PickProps) {
  const t = useTranslations('pick')
  const id = useId()
  const [value, setValue] = useState(chosen)
  const [words, setWords] = useState('')
  const [isOpen, setOpen] = useState(false)
  const found = useFound(typeof options === 'function' ? options : undefined, words)
  const isFound = typeof options === 'function'
  const offered = isFound ? withChosen(found.options, value) : options
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const choose = (next: readonly PickOption[]) => {
    if (next.length <= most) setValue(next)
    else if (most === 1) setValue(next.slice(-1))
    // Nothing more is to be chosen, and an open list keeps the rest of the form from who listens.
    if (most === 1 && next.length > 0) setOpen(false)
  }
  return (
    <div className="grid content-start gap-1">
      <label id={`${id}-label`} htmlFor={id} className="field-label">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
      {value.map((option) => (
        <input key={option.value} type="hidden" name={name} value={option.value} />
      ))}
      <Combobox.Root
        multiple
        open={isOpen}
        onOpenChange={setOpen}
        items={offered}
        value={[...value]}
        onValueChange={choose}
        inputValue={words}
        onInputValueChange={setWords}
        isItemEqualToValue={(item, other) => item.value === other.value}
        {...(isFound && { filteredItems: found.options })}
      >
        <Combobox.InputGroup className="control pick">
          <Combobox.Chips
            className="flex w-full flex-wrap items-center gap-1"
            aria-label={value.length > 0 ? t('chosen', { label }) : undefined}
          >
            {value.map((option) => (
              <Chip key={option.value} option={option} />
            ))}
            <Combobox.Input
              id={id}
              // While the choices are open, what stands around is hidden from screen readers, the
              // label too: a reference finds it all the same.
              aria-labelledby={`${id}-label`}
              className="pick-input"
              aria-describedby={described || undefined}
              aria-invalid={error ? true : undefined}
              aria-description={value.length > 0 ? t('reach', { count: value.length }) : undefined}
            />
          </Combobox.Chips>
        </Combobox.InputGroup>
        <Combobox.Portal>
          <Combobox.Positioner className="z-10" sideOffset={4}>
            <Combobox.Popup className="menu-popup pick-popup" aria-busy={found.isBusy || undefined}>
              <Combobox.Empty className="px-3 py-2 text-muted text-sm empty:hidden">
                {found.isBusy ? t('searching') : t('none')}
              </Combobox.Empty>
              <Combobox.List>
                {(option: PickOption) => (
                  <Combobox.Item key={option.value} value={option} className="menu-item">
                    <span className="w-4 shrink-0">
                      <Combobox.ItemIndicator>
                        <Check aria-hidden className="size-4" />
                      </Combobox.ItemIndicator>
                    </span>
                    <OptionWords option={option} />
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  )
}

function Chip({ option }: { option: PickOption }) {
  const t = useTranslations('pick')
  return (
    <Combobox.Chip
      className="pick-chip"
      aria-label={option.label}
      aria-description={t('removeKeys')}
      lang={option.lang}
    >
      <Thumbnail of={option} className="me-2 my-1 size-8" />
      <bdi>{option.label}</bdi>
      <Combobox.ChipRemove className="pick-remove" aria-label={t('remove', { name: option.label })}>
        <X aria-hidden className="size-4" />
      </Combobox.ChipRemove>
    </Combobox.Chip>
  )
}

function Thumbnail({ of, className }: { of: PickOption; className: string }) {
  return of.picture ? (
    <picture className="contents">
      <img src={of.picture} alt="" loading="lazy" className={`pick-picture ${className}`} />
    </picture>
  ) : null
}

function OptionWords({ option }: { option: PickOption }) {
  return (
    <>
      <Thumbnail of={option} className="size-12" />
      <span className="min-w-0">
        <bdi lang={option.lang}>{option.label}</bdi>
        {option.note && <span className="text-muted text-sm"> {option.note}</span>}
      </span>
    </>
  )
}

/** What was found, and behind it what is chosen already, so that its label stays known. */
function withChosen(
  found: readonly PickOption[],
  chosen: readonly PickOption[],
): readonly PickOption[] {
  const values = new Set(found.map((option) => option.value))
  return [...found, ...chosen.filter((option) => !values.has(option.value))]
}
