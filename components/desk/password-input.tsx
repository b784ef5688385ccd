'use client'
import { Eye, EyeOff } from 'lucide-react'
import { type ComponentPropsWithRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/controls.tsx'

/** A password that can be looked at while it is typed: long ones are hard to type blindly. */
export function PasswordInput(props: Omit<ComponentPropsWithRef<'input'>, 'type'>) {
  const t = useTranslations('signIn')
  const [isShown, setShown] = useState(false)
  return (
    <span className="grid grid-cols-[1fr_auto] gap-2">
      <Input
        {...props}
        type={isShown ? 'text' : 'password'}
        spellCheck={false}
        autoCapitalize="none"
        dir="ltr"
      />
      <Button
        aria-pressed={isShown}
        aria-label={t('showPassword')}
        icon={isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        onClick={() => setShown(!isShown)}
      />
    </span>
  )
}
