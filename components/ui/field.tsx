import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { classes } from './classes.ts'

/** What a control must carry so that label, hint and error are read with it. */
export interface FieldWiring {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface FieldProps {
  label: ReactNode
  hint?: ReactNode
  /** A whole sentence; its presence marks the control as invalid. */
  error?: ReactNode
  /** For eyes the context suffices; the label is still read out. */
  isLabelHidden?: boolean
  className?: string
  children: (wiring: FieldWiring) => ReactNode
}

/**
 * Label, hint and error around one control, tied by ids that are there before any script runs:
 * `<Field label="Title">{(wiring) => <Input {...wiring} name="title" />}</Field>`.
 */
export function Field({ label, hint, error, isLabelHidden, className, children }: FieldProps) {
  const id = useId()
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const described = [hint && hintId, error && errorId].filter(Boolean).join(' ')
  return (
    <div className={classes('grid content-start gap-1', className)}>
      <label htmlFor={id} className={classes('field-label', isLabelHidden && 'sr-only')}>
        {label}
      </label>
      {hint && (
        <p id={hintId} className="text-muted text-sm">
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  )
}

/** An error's sentence, never by colour alone. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 font-medium text-danger text-sm">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </p>
  )
}

/** Several controls under one question. */
export function Fieldset({
  legend,
  hint,
  error,
  className,
  children,
}: {
  legend: ReactNode
  hint?: ReactNode
  error?: ReactNode
  className?: string
  children: ReactNode
}) {
  const id = useId()
  return (
    <fieldset
      className={classes('grid gap-2', className)}
      aria-describedby={error ? id : undefined}
      aria-invalid={error ? true : undefined}
      // A refusal takes the focus.
      tabIndex={error ? -1 : undefined}
    >
      <legend className="field-label mb-1">{legend}</legend>
      {hint && <p className="text-muted text-sm">{hint}</p>}
      {children}
      {error && <FieldError id={id}>{error}</FieldError>}
    </fieldset>
  )
}
