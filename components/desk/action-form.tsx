'use client'
import { useRouter } from 'next/navigation'
import {
  type ComponentPropsWithRef,
  createContext,
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useContext,
  useEffect,
  useEffectEvent,
  useRef,
} from 'react'
import { useTranslations } from 'use-intl/react'
import { Button, type ButtonProps } from '#components/ui/button.tsx'
import { Field, type FieldWiring } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { ActionState } from '#domain/refusal.ts'

export type FormAction<T> = (
  previous: ActionState<T> | undefined,
  form: FormData,
) => Promise<ActionState<T>>

interface Standing {
  isBusy: boolean
  refused: Extract<ActionState, { ok: false }> | undefined
}
const FormStanding = createContext<Standing>({ isBusy: false, refused: undefined })

interface ActionFormProps<T> extends Omit<ComponentPropsWithRef<'form'>, 'action' | 'onSubmit'> {
  action: FormAction<T>
  /** Called once after each success. */
  onDone?: (value: T) => void
}

/**
 * A form over a server action. A refusal keeps what was typed, stands beside its field (or on
 * top, where it concerns none) and takes the focus.
 */
export function ActionForm<T>({ action, onDone, children, ...props }: ActionFormProps<T>) {
  const form = useRef<HTMLFormElement>(null)
  const [state, send, isBusy] = useActionState(action, undefined)
  const refused = state && !state.ok ? state : undefined

  const settle = useEffectEvent((settled: ActionState<T>) => {
    if (settled.ok) onDone?.(settled.value)
    else form.current?.querySelector<HTMLElement>('[aria-invalid], .notice')?.focus()
  })
  useEffect(() => {
    if (state) settle(state)
  }, [state])

  // React empties a form after its action; sending it by hand keeps what was typed. Without
  // scripts the browser posts it, and Next answers with the same page.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const data = new FormData(event.currentTarget, submitter)
    if (!isBusy) startTransition(() => send(data))
  }
  return (
    <FormStanding value={{ isBusy, refused }}>
      <form className="grid gap-4" {...props} ref={form} action={send} onSubmit={submit}>
        <GeneralRefusal />
        {children}
      </form>
    </FormStanding>
  )
}

function GeneralRefusal() {
  const t = useTranslations('refusals')
  const shell = useTranslations('shell')
  const router = useRouter()
  const { refused } = useContext(FormStanding)
  if (!refused || refused.field) return null
  return (
    <Notice tone="danger" isAnswer className="w-full">
      <p>{t(refused.code)}</p>
      {refused.code === 'stale_version' && (
        <Button onClick={() => router.refresh()}>{shell('showNow')}</Button>
      )}
    </Notice>
  )
}

/** The sentence of the refusal that concerns one field of the form around. */
export function useRefusal(name: string): string | undefined {
  const t = useTranslations('refusals')
  const { refused } = useContext(FormStanding)
  return refused?.field === name ? t(refused.code) : undefined
}

interface ActionFieldProps {
  name: string
  label: ReactNode
  hint?: ReactNode
  className?: string
  /** `typed` is what was sent before, where the page came back without scripts. */
  children: (wiring: FieldWiring & { name: string }, typed: string | undefined) => ReactNode
}

/** A field of an {@link ActionForm}: shows the refusal that concerns it. */
export function ActionField({ name, children, ...props }: ActionFieldProps) {
  const { refused } = useContext(FormStanding)
  const error = useRefusal(name)
  return (
    <Field {...props} error={error}>
      {(wiring) => children({ ...wiring, name }, refused?.typed?.[name])}
    </Field>
  )
}

/** Sends the form around it, once at a time. */
export function SubmitButton({ look = 'primary', children, ...props }: ButtonProps) {
  const { isBusy } = useContext(FormStanding)
  return (
    <Button {...props} type="submit" look={look} isBusy={isBusy}>
      {children}
    </Button>
  )
}
