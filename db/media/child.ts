import { execFile } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { developedSchema } from './manifest.ts'
import type { Unkept } from './place.ts'
import { type Developed, type Task, UNFIT_CODES } from './task.ts'

const DARKROOM = fileURLToPath(new URL('./darkroom.ts', import.meta.url))
const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const PATIENCE_MS = 60_000
const MOST_MEGABYTES = 512

/**
 * Runs the darkroom for one task. It may read the program and the media folder, write into the
 * one folder it was given, and start nothing.
 * @returns also for a file it broke or stalled over that it can't be read
 */
export async function developInChild(
  task: Task,
  media: string,
): Promise<Developed | Unkept | { done: true }> {
  const flags = [
    '--no-warnings',
    `--max-old-space-size=${MOST_MEGABYTES}`,
    '--permission',
    '--allow-addons',
    `--allow-fs-read=${path.resolve(ROOT)}`,
    `--allow-fs-read=${path.resolve(media)}`,
    `--allow-fs-write=${path.resolve(task.folder)}`,
  ]
  const said = answer.safeParse(await ask([...flags, DARKROOM], JSON.stringify(task)))
  if (said.success) return said.data
  return { unfit: task.do === 'split' ? 'font_unreadable' : 'media_unreadable' }
}

/** What the darkroom says; it has touched a file from outside, so it is believed nothing else. */
const answer = z.union([
  z.object({ unfit: z.enum(UNFIT_CODES) }),
  developedSchema,
  z.object({ done: z.literal(true) }),
])

/** @returns undefined where a file broke or stalled its decoder; why is logged. */
function ask(args: string[], input: string): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>()
  const options = {
    env: { NODE_ENV: 'production' },
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
  } as const
  const child = execFile(process.execPath, args, options, (error, output, complaint) => {
    if (error) console.error('A file was not developed:', error.signal ?? error.code, complaint)
    resolve(error ? undefined : parsed(output))
  })
  // It may be gone before it has heard what to do; how it ended is told above.
  child.stdin?.on('error', () => undefined).end(input)
  return promise
}

function parsed(output: string): unknown {
  try {
    return JSON.parse(output)
  } catch {
    return undefined
  }
}
