import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import wawoff2 from 'wawoff2'
import { escapeXml } from '#domain/characters.ts'
import type { Locale } from '#domain/locales.ts'

/** Faces for every script, with the tables that shape it: a machine may have none of its own. */
const PACKAGES = ['source-serif-4', 'noto-naskh-arabic', 'noto-serif-sc']
/** The upright face of variable weight; italics and optical sizes stay packed. */
const UPRIGHT = /-wght-normal\.woff2$/

/** What the unpacked files call themselves; where one has no glyph, the next is asked. */
const LATIN = 'Source Serif 4'
const ARABIC = 'Noto Naskh Arabic'
const CHINESE = 'Noto Serif SC ExtraLight'

/** The families to set a language in, in the order they are asked for a glyph. */
export function facesOf(locale: Locale): string {
  if (locale === 'ar') return [ARABIC, LATIN, CHINESE].join()
  if (locale === 'zh') return [CHINESE, LATIN, ARABIC].join()
  return [LATIN, CHINESE, ARABIC].join()
}

const opened = new Map<string, Promise<void>>()

/**
 * Makes our faces the only ones that text is set in, so that cards are the same on every machine.
 * FreeType as sharp has it reads no WOFF2, so the files are unpacked, once a folder (11 MB).
 */
export function openFonts(folder: string): Promise<void> {
  const open = opened.get(folder) ?? unpackAll(folder)
  opened.set(folder, open)
  open.catch(() => opened.delete(folder))
  return open
}

async function unpackAll(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const there = new Set(await readdir(folder))
  for (const name of PACKAGES) {
    const files = fileURLToPath(
      new URL('files/', import.meta.resolve(`@fontsource-variable/${name}/package.json`)),
    )
    for (const file of (await readdir(files)).filter((each) => UPRIGHT.test(each))) {
      const unpacked = file.replace('.woff2', '.ttf')
      if (there.has(unpacked)) continue
      await writeWhole(
        path.join(folder, unpacked),
        await wawoff2.decompress(await readFile(path.join(files, file))),
      )
    }
  }
  const config = path.join(folder, 'fonts.conf')
  await writeWhole(config, configOf(folder))
  // Read when the first text is set; nothing else in this process sets text.
  process.env.FONTCONFIG_FILE = config
}

function configOf(folder: string): string {
  const place = escapeXml(path.resolve(folder))
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${place}</dir>
  <cachedir>${place}/cache</cachedir>
</fontconfig>
`
}

/** Another process may be unpacking too: a name never stands for half a file. */
export async function writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  const draft = `${file}.${process.pid}.new`
  await writeFile(draft, bytes)
  await rename(draft, file)
}
