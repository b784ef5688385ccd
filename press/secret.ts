import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { SECRET_FILE } from '#db/guard.ts'

/** The secret in DATA_DIR; made once, readable by nobody else. */
export function keepSecret(dataDir: string): string {
  const file = path.join(dataDir, SECRET_FILE)
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}
