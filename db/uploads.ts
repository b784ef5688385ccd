import type { Staff } from '#domain/permissions.ts'
import { mayKeepMedia } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { type AssetWords, addAsset, changeAsset } from './asset-changes.ts'
import { findAsset } from './assets.ts'
import { reader, write } from './client.ts'
import { type Kept, mediaStore } from './media/place.ts'
import { queue } from './queue.ts'

/** One decoder at a time, and not a long line before it: readers share the machine. */
export const inDarkroom = queue('darkroom', { atOnce: 1, waiting: 12 })

/**
 * Keeps a file from outside; no row names it yet.
 * @throws Refusal `media_type`, `media_animated`, `media_pixels`, `media_unreadable`, `too_large`,
 *   all beside the field `file`, or `busy`
 */
export async function keepFile(bytes: Uint8Array): Promise<Kept> {
  const kept = await inDarkroom(() => mediaStore().takeIn(bytes))
  if ('unfit' in kept) throw new Refusal(kept.unfit, 'file')
  return kept
}

/**
 * Takes in one uploaded file: first it is kept, whole and on the disk, then its row is written. A
 * process that dies between leaves a folder that nothing names, which is swept.
 * @throws Refusal of `keepFile` and of `addAsset`
 */
export async function uploadAsset(
  by: Staff,
  { bytes, ...asset }: Partial<AssetWords> & { bytes: Uint8Array; fileName: string },
): Promise<{ uid: string; isNew: boolean }> {
  if (!mayKeepMedia(by)) throw new Refusal('not_allowed')
  const kept = await keepFile(bytes)
  return write((tx) => addAsset(tx, by, { ...asset, kept }))
}

/** Writes what is said of an asset, and first cuts its picture anew where its focal point moved. */
export async function describeAsset(
  by: Staff,
  input: AssetWords & { uid: string; lockVersion: number },
): Promise<void> {
  if (!mayKeepMedia(by)) throw new Refusal('not_allowed')
  const asset = await findAsset(reader(), input.uid)
  if (!asset) throw new Refusal('not_found')
  const { x, y } = input.focus
  const { width, height, sha256 } = asset
  if (width && height && (x !== asset.focalX || y !== asset.focalY))
    await inDarkroom(() => mediaStore().cut(sha256, { width, height, focus: { x, y } }))
  await write((tx) => changeAsset(tx, by, input))
}
