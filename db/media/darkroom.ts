// node db/media/darkroom.ts: told on its input what to do, it looks at a file from outside and makes
// of it what the house keeps. A process of its own, because such files are made to break decoders:
// it has no database, may write into one folder only, and is ended when it takes too long.
import { readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { DOCUMENT_TYPES } from '#domain/attachments.ts'
import { creditIn } from './credit.ts'
import { cutOriginal, developPicture, isPicture } from './develop.ts'
import { countPages } from './document.ts'
import { splitFont } from './font.ts'
import type { Developed, Task } from './task.ts'
import { Unfit } from './unfit.ts'

// Readers come first.
os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL)
try {
  process.stdout.write(JSON.stringify(await run(JSON.parse(readFileSync(0, 'utf8')))))
} catch (error) {
  if (!(error instanceof Unfit)) throw error
  process.stdout.write(JSON.stringify({ unfit: error.code, detail: error.message }))
}

async function run(task: Task): Promise<Developed | { done: true }> {
  if (task.do === 'cut') {
    await cutOriginal(task)
    return { done: true }
  }
  const bytes = readFileSync(task.source)
  if (task.do === 'split') return splitFont(bytes, task.folder)
  const type = await fileTypeFromBuffer(bytes)
  if (type && isPicture(type.mime))
    return { ...(await developPicture(bytes, task.folder)), credit: creditIn(bytes) }
  const document = type && DOCUMENT_TYPES[type.mime]
  if (!document) throw new Unfit('media_type', type?.mime ?? 'unknown')
  const pages = type.mime === 'application/pdf' ? await countPages(bytes) : undefined
  writeFileSync(path.join(task.folder, `document.${document.ending}`), bytes)
  return { kind: 'document', mime: type.mime, pages }
}
