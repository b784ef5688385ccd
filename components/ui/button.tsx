import type { ComponentPropsWithRef, ReactNode } from 'react'
import { classes } from './classes.ts'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'

/** The look alone, for what acts like a button in another element (links, menu triggers). */
export const buttonClasses = (look: ButtonLook, className?: string): string =>
  classes('button', `button-${look}`, className)

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  look?: ButtonLook
  /** Work is under way: stays focusable, says so, and takes no second click. */
  isBusy?: boolean
  icon?: ReactNode
}

/** A button that does something here; what leads elsewhere is a {@link LinkButton}. */
export function Button({
  look = 'secondary',
  isBusy = false,
  icon,
  type = 'button',
  className,
  onClick,
  children,
  ...props
}: ButtonProps) {
  return (
    <button
      {...props}
      type={type}
      className={buttonClasses(look, className)}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
    >
      {icon}
      {children}
    </button>
  )
}
