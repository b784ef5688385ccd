import { ChevronDown } from 'lucide-react'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import { classes } from './classes.ts'

/*
 * The platform's own controls, dressed: they work before any script, in every input method and
 * writing direction, and on a phone they open the phone's own picker.
 */

export function Input({ className, ...props }: ComponentPropsWithRef<'input'>) {
  return <input {...props} className={classes('control', className)} />
}

/** Takes a web address: it runs one way in every language, and no dictionary knows it. */
export function AddressInput(props: ComponentPropsWithRef<'input'>) {
  return (
    <Input
      type="text"
      inputMode="url"
      dir="ltr"
      autoComplete="off"
      spellCheck={false}
      maxLength={2_000}
      {...props}
    />
  )
}

export function Textarea({ className, ...props }: ComponentPropsWithRef<'textarea'>) {
  return <textarea rows={3} {...props} className={classes('control', className)} />
}

export function Select({ className, ...props }: ComponentPropsWithRef<'select'>) {
  return (
    <span className={classes('relative grid', className)}>
      <select {...props} className="control appearance-none pe-9" />
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute end-2.5 top-1/2 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  )
}

interface CheckboxProps extends Omit<ComponentPropsWithRef<'input'>, 'type'> {
  label: ReactNode
  hint?: ReactNode
  type?: 'checkbox' | 'radio'
}

/** A box or a radio button with its words: the whole line can be pressed. */
export function Checkbox({ label, hint, type = 'checkbox', className, ...props }: CheckboxProps) {
  return (
    <label className={classes('target flex items-start gap-2.5 py-1', className)}>
      <input {...props} type={type} className="mt-0.5 size-4.5 shrink-0 accent-link" />
      <span>
        {label}
        {hint && <span className="block text-muted text-sm">{hint}</span>}
      </span>
    </label>
  )
}
