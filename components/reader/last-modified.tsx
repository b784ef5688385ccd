/** When what the page says last changed: the press (press/finish.ts) makes it `Last-Modified`. */
export function LastModified({ at }: { at: Date }) {
  return <meta name="dateline-modified" content={at.toUTCString()} />
}
