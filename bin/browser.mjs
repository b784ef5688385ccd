// A browser for the journeys: the system's Chromium, or one that is installed here and now.
import { existsSync } from 'node:fs'
import { environment, run } from './bootstrap.mjs'

const DEBIAN = '/usr/bin/chromium'

/** Makes sure that a Chromium is there; ends the process with a sentence where none can be had. */
export function ensureBrowser() {
  if (process.env.CHROMIUM_PATH || existsSync(DEBIAN)) return
  console.log('Installing Chromium …')
  if (isRootOnDebian()) {
    const quiet = { env: { ...environment, DEBIAN_FRONTEND: 'noninteractive' } }
    run('apt-get', ['update', '-qq'], quiet)
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
    if (existsSync(DEBIAN)) return
  }
  if (run('playwright', ['install', 'chromium']) === 0) return
  console.error(
    'No browser for the journeys: install Chromium (on Debian: apt-get install chromium) or set CHROMIUM_PATH.',
  )
  process.exit(1)
}

const isRootOnDebian = () => process.getuid?.() === 0 && existsSync('/etc/debian_version')
