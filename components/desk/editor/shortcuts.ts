'use client'
import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl/react'

const never = () => () => undefined
const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform)

const APPLE: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↵' }

/** A shortcut as the keyboard before the person names it: `Mod+Shift+8` is ⌘⇧8 or Ctrl+Shift+8, in German Strg+Umschalt+8. */
export function useShortcut(keys: string): string {
  const onApple = useSyncExternalStore(never, isApple, () => false)
  const t = useTranslations('editor.keys')
  const names: Record<string, string> = onApple
    ? APPLE
    : { Mod: t('control'), Shift: t('shift'), Enter: '↵' }
  return keys
    .split('+')
    .map((key) => names[key] ?? key)
    .join(onApple ? '' : '+')
}

/** The same for assistive technology (`aria-keyshortcuts`): both platforms' keys. */
export const keyShortcuts = (keys: string): string =>
  `${keys.replace('Mod', 'Control')} ${keys.replace('Mod', 'Meta')}`
