import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { reader } from '#db/client.ts'
import { exportAssets, exportDirectory, exportNewsroom, exportStories } from '#db/export.ts'
import { type Outcome, readArguments } from '../command.ts'
import { needNewsroom, withDatabase } from '../database.ts'
import { Failure } from '../failure.ts'
import { givenPath } from '../files.ts'
import { count } from '../sentences.ts'

const ABOUT = `Everything a Dateline newsroom wrote, to be read without it.

newsroom.json   its name, description and time zone in every language, and its staff
directory.json  topics, projects, series, people, press contacts and boilerplate, with their
                words in every language; stories name them by their "uid"
stories/*.json  a story a file: its category and day, what it is about and who wrote it, and for
                each language every revision of its text, what was published, withdrawn and
                removed, and what happened to it
media.json      pictures and documents: their words in every language, credit and licence
media/*         their files; a picture at its full size

Times are UTC. "head" and "live" are numbers of revisions: the newest text, and the one readers
see. A body is a tree of paragraphs, headings (level 2 and 3), quotes and lists; a text's marks
are bold, italic, link and lang.
`

export async function run(args: string[]): Promise<Outcome> {
  const { words } = readArguments(args, { options: {}, words: ['<folder>'] })
  const [given = ''] = words
  const folder = givenPath(given)
  if (existsSync(folder) && !isEmptyFolder(folder))
    throw new Failure(`${given} is there already: choose another folder.`)
  await needNewsroom()
  const stories = await withDatabase(() => writeAll(folder))
  return {
    lines: [`Exported ${count(stories, 'story', 'stories')} to ${given}.`],
    data: { folder, stories },
  }
}

/** Under its own name the folder appears only when all of it is there. */
async function writeAll(folder: string): Promise<number> {
  const part = `${folder}.part`
  mkdirSync(path.dirname(part), { recursive: true })
  if (existsSync(part)) throw new Failure(`${part} is left from another export: remove it first.`)
  mkdirSync(path.join(part, 'stories'), { recursive: true, mode: 0o700 })
  const put = (name: string, value: unknown) =>
    writeFileSync(path.join(part, name), `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  writeFileSync(path.join(part, 'README.txt'), ABOUT)
  put('newsroom.json', await exportNewsroom(reader()))
  put('directory.json', await exportDirectory(reader()))
  mkdirSync(path.join(part, 'media'), { mode: 0o700 })
  const records: unknown[] = []
  for (const { source, record } of await exportAssets(reader())) {
    const file = source && existsSync(source) ? `media/${record.uid}${path.extname(source)}` : null
    if (file && source) copyFileSync(source, path.join(part, file))
    records.push({ ...record, file })
  }
  put('media.json', records)
  let stories = 0
  for await (const story of exportStories(reader())) {
    put(`stories/${story.uid}.json`, story)
    stories += 1
  }
  if (existsSync(folder)) rmdirSync(folder)
  renameSync(part, folder)
  return stories
}

function isEmptyFolder(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0
  } catch {
    return false
  }
}
