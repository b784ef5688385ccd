// node bin/sample-media.ts FILE…: develops drawings (SVG) and documents once and lays what the media
// store keeps of each into sample/media/, so that no first start waits for it. For who changes the
// sample; a newsroom never runs it.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { folderOf } from '#db/media/place.ts'
import { openStore } from '#db/media/store.ts'
import { keepFile } from '#db/uploads.ts'

const SAMPLE = fileURLToPath(new URL('../sample/media/', import.meta.url))

const media = mkdtempSync(path.join(tmpdir(), 'dateline-sample-'))
try {
  await openStore(media)
  for (const file of process.argv.slice(2)) {
    const { sha256 } = await keepFile(await bytesOf(file))
    const place = path.join(SAMPLE, path.parse(file).name)
    rmSync(place, { recursive: true, force: true })
    cpSync(folderOf(media, sha256), place, { recursive: true })
  }
} finally {
  rmSync(media, { recursive: true })
}

/** Uploads are never drawings: those of the sample are photographed first. */
function bytesOf(file: string): Promise<Buffer> | Buffer {
  return file.endsWith('.svg') ? sharp(file).jpeg({ quality: 84 }).toBuffer() : readFileSync(file)
}
