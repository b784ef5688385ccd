/** http(s), mailto and tel addresses, or a path on this site; never a script. */
export function isSafeHref(href: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
  if (/[\u0000-\u0020\u007f\\]/.test(href) || href.length > 2_000) return false
  if (href.startsWith('/')) return !href.startsWith('//')
  try {
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(href).protocol)
  } catch {
    return false
  }
}

/**
 * What somebody typed as an address: `example.org` means the web, `a@b.org` a mailbox.
 * Undefined for what can't be a link.
 */
export function hrefFromTyped(typed: string): string | undefined {
  const text = typed.trim()
  if (isSafeHref(text)) return text
  const isMailbox = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/u.test(text)
  const isDomain = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#]\S*)?$/u.test(text)
  const href = isMailbox ? `mailto:${text}` : isDomain ? `https://${text}` : ''
  return href && isSafeHref(href) ? href : undefined
}
