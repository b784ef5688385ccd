import path from 'node:path'
import { backUp } from '#db/backup.ts'
import { type Outcome, readArguments } from '../command.ts'
import { embeddedOnly, safely } from '../database.ts'
import { givenPath } from '../files.ts'
import { megabytes } from '../sentences.ts'

export async function run(args: string[]): Promise<Outcome> {
  const { words } = readArguments(args, { options: {}, words: ['<file>'] })
  const [file = ''] = words
  const { DATA_DIR } = embeddedOnly('pg_dump')
  const { bytes, faults } = await safely(() => backUp(DATA_DIR, givenPath(file)))
  return {
    lines: [
      `Backed up to ${path.basename(file)}: ${megabytes(bytes)}, checked.`,
      ...faults.map((fault) => `Not in it: ${fault}.`),
    ],
    data: { file: givenPath(file), bytes, faults },
  }
}
