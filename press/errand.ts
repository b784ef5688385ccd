import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const NAME = 'x-dateline-errand'
/** Known to this process alone. */
const MARK = randomBytes(16).toString('base64url')

/**
 * Headers for an action. Where it leads to another page, Next fetches that page from this very
 * server, by its inner name and with the action's headers, and answers with both at once. The
 * door would send such a fetch to the public name, on the way to which the session is left behind,
 * and the browser would be led past the sign-in; by the mark it is let in.
 */
export function errandHeaders({ headers }: IncomingMessage): Record<string, string> {
  if (headers['next-action'] === undefined) return {}
  // The scheme Next fetches by: inside there is no TLS.
  return { [NAME]: MARK, 'x-forwarded-proto': 'http' }
}

/** Whether this is Next's own fetch of the page to which an action leads. */
export const isErrand = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && headers[NAME] === MARK
