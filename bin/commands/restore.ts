import { restoreBackup } from '#db/backup.ts'
import { type Outcome, readArguments } from '../command.ts'
import { embeddedOnly, safely } from '../database.ts'
import { givenPath } from '../files.ts'

export async function run(args: string[]): Promise<Outcome> {
  const { words } = readArguments(args, { options: {}, words: ['<file>'] })
  const [file = ''] = words
  const { DATA_DIR } = embeddedOnly('pg_restore')
  const kept = await safely(() => restoreBackup(DATA_DIR, givenPath(file)))
  const aside = kept ? ` The database that was there is kept as ${kept}.` : ''
  return {
    lines: [`Restored ${file} to ${DATA_DIR}; everybody signs in anew.${aside}`],
    data: { file: givenPath(file), kept: kept ?? null },
  }
}
