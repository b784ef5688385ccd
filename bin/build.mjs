// Builds the app when, and only when, something that goes into it has changed.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { environment, must, root, run } from './bootstrap.mjs'

const built = path.join(root, '.next', 'BUILD_ID')
const stamp = path.join(root, '.next', 'dateline-built-from')
/** Whatever else lies in the project is no part of the build. */
const SOURCES =
  /^(app|components|db|domain|i18n|messages|public)$|^(auth|env|next\.config|postcss\.config|tsconfig|package|package-lock)\.\w+$/
const APART = /\.test\.tsx?$|^testing$/

export function build() {
  const sources = fingerprint()
  if (existsSync(built) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  console.error('Building …')
  const env = { ...environment, NODE_ENV: 'production' }
  must(run('next', ['build'], { env, stdio: ['ignore', 2, 2] }), 'The build')
  writeFileSync(stamp, sources)
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const entry of readdirSync(root)
    .filter((name) => SOURCES.test(name))
    .sort())
    add(entry, hash)
  return hash.digest('hex')
}

function add(place, hash) {
  const full = path.join(root, place)
  const entries = readFolder(full)
  if (!entries) return hash.update(`${place}\0`).update(readFileSync(full))
  for (const entry of entries.filter((name) => !APART.test(name)).sort())
    add(path.join(place, entry), hash)
}

/** undefined for a file. */
function readFolder(place) {
  try {
    return readdirSync(place)
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined
    throw error
  }
}
