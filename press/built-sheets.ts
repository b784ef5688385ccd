import { readFileSync } from 'node:fs'

const BUILD = new URL('../.next/', import.meta.url)
const ADDRESS = /^\/_next\/(static\/(?:[\w~-]+\/)*[\w.~-]+\.css)(?:\?|$)/
/** A build has a dozen, and what the process runs is one build. */
const known = new Map<string, string>()

/**
 * The text of one of the build's stylesheets, by the address a page names it by.
 * @throws Error where the build has none there.
 */
export function builtSheet(address: string): string {
  const standing = known.get(address)
  if (standing !== undefined) return standing
  const [, file = ''] = ADDRESS.exec(address) ?? []
  if (!file) throw new Error(`No stylesheet of the build: ${address}`)
  const css = readFileSync(new URL(file, BUILD), 'utf8')
  known.set(address, css)
  return css
}
