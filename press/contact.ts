const EVERY_MS = 60_000

/**
 * The address readers may write to, asked for while all is well and told when nothing is: then
 * there may be no database to ask.
 */
export function openContact(read: () => Promise<string>) {
  let known = ''
  const look = async () => {
    known = await read().catch(() => known)
  }
  const timer = setInterval(look, EVERY_MS).unref()
  return { known: () => known, look, close: () => clearInterval(timer) }
}
