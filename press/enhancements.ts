import { readdirSync, readFileSync } from 'node:fs'

const FOLDER = new URL('./enhancements/', import.meta.url)

/**
 * The only scripts reader pages may carry, by name: a page asks for one by an empty
 * `<script id="copy-link">`, and is whole without it. Comments stay in the house.
 */
export const ENHANCEMENTS: ReadonlyMap<string, string> = new Map(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.js'))
    .map((file) => [file.slice(0, -'.js'.length), sourceOf(file)]),
)

function sourceOf(file: string): string {
  return readFileSync(new URL(file, FOLDER), 'utf8')
    .replace(/^\s*\/\/.*\n/gm, '')
    .replace(/^\s+/gm, '')
    .trim()
}
