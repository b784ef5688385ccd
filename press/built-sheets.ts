import { readFileSync } from 'node:fs'

const BUILD = new URL('../.next/', import.meta.url)
const ADDRESS = /^\/_next\/(static\/(?:[\w~-]+\/)*[\w.~-]+\.css)(?:\?|$)/

/**
 * Reads a build's stylesheets, each once: there are a dozen.
 * @param build the folder's URL.
 */
export function openSheets(build = BUILD) {
  const known = new Map<string, string>()

  /**
   * The text of a stylesheet, by the address a page names it by.
   * @throws Error where the build has none there.
   */
  return (address: string): string => {
    const standing = known.get(address)
    if (standing !== undefined) return standing
    const [, file = ''] = ADDRESS.exec(address) ?? []
    if (!file) throw new Error(`No stylesheet of the build: ${address}`)
    const css = readFileSync(new URL(file, build), 'utf8')
    known.set(address, css)
    return css
  }
}
