import { engine } from '../client.ts'
import { postgresIndex } from './postgres.ts'
import { sqliteIndex } from './sqlite.ts'
import type { TextIndex } from './text-index.ts'

/** That of the open database. */
export const textIndex = (): TextIndex =>
  engine().dialect === 'sqlite' ? sqliteIndex : postgresIndex
