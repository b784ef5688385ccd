import type { Staff } from '#domain/permissions.ts'
import { mayKeepMedia } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { type AssetWords, addAsset, changeAsset, findAsset } from './assets.ts'
import { reader, write } from './client.ts'
import { mediaStore } from './media/place.ts'

/**
 * Takes in one uploaded file: first it is kept, whole and on the disk, then its row is written. A
 * process that dies between leaves a folder that nothing names, which is swept.
 * @throws Refusal of the store and of `addAsset`
 */
export async function uploadAsset(
  by: Staff,
  { bytes, ...asset }: Partial<AssetWords> & { bytes: Uint8Array; fileName: string },
): Promise<{ uid: string; isNew: boolean }> {
  if (!mayKeepMedia(by)) throw new Refusal('not_allowed')
  const kept = await mediaStore().takeIn(bytes)
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
    await mediaStore().cut(sha256, { width, height, focus: { x, y } })
  await write((tx) => changeAsset(tx, by, input))
}
