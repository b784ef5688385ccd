'use client'
import { ChevronDown, LogOut, UserRound } from 'lucide-react'
import { useTransition } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { Menu, MenuItem, MenuLink, MenuSeparator } from '#components/ui/menu.tsx'

interface AccountMenuProps {
  name: string
  signOut: () => Promise<void>
}

/** Who is signed in, and the way out. */
export function AccountMenu({ name, signOut }: AccountMenuProps) {
  const t = useTranslations('shell')
  const [isLeaving, startLeaving] = useTransition()
  return (
    <Menu
      trigger={
        <Button look="quiet" isBusy={isLeaving} className="max-w-52 text-ink">
          <span className="sr-only">{t('signedInAs')}</span>
          <bdi className="truncate">{name}</bdi>
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <MenuLink href="/admin/account">
        <UserRound aria-hidden />
        {t('account')}
      </MenuLink>
      <MenuSeparator />
      <MenuItem onClick={() => startLeaving(signOut)}>
        <LogOut aria-hidden className="rtl:-scale-x-100" />
        {t('signOut')}
      </MenuItem>
    </Menu>
  )
}
