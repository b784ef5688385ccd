'use client'
import { Menu as BaseMenu } from '@base-ui/react/menu'
import Link from 'next/link'
import type { ComponentPropsWithRef, ReactElement, ReactNode } from 'react'

/** A list of actions behind a button: arrows, Home, End, letters and Escape work in it. */
export function Menu({ trigger, children }: { trigger: ReactElement; children: ReactNode }) {
  return (
    <BaseMenu.Root modal={false}>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner className="z-10" sideOffset={6} align="end">
          <BaseMenu.Popup className="menu-popup">{children}</BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}

export function MenuItem(props: ComponentPropsWithRef<typeof BaseMenu.Item>) {
  return <BaseMenu.Item {...props} className="menu-item" />
}

export function MenuLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <BaseMenu.LinkItem
      className="menu-item"
      closeOnClick
      render={<Link href={href} prefetch={false} />}
    >
      {children}
    </BaseMenu.LinkItem>
  )
}

export function MenuSeparator() {
  return <BaseMenu.Separator className="my-1 border-rule border-t" />
}
