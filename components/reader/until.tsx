/**
 * Until when the page is right by its own account, where time alone makes it another: the press
 * (press/finish.ts) makes it anew from then on.
 */
export function Until({ at }: { at: Date }) {
  return <meta name="dateline-until" content={at.toISOString()} />
}
