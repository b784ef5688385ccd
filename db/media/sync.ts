import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Brings a file or folder to the disk. */
export function syncPlace(place: string): void {
  const handle = openSync(place, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
