import { execFile } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from '#domain/refusal.ts'
import { type Developed, type Task, UNFIT_CODES } from './task.ts'

const DARKROOM = fileURLToPath(new URL('./darkroom.ts', import.meta.url))
const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const PATIENCE_MS = 60_000
const MOST_MEGABYTES = 512

/**
 * Runs the darkroom for one task. It may read the program and the media folder, write into the
 * one folder it was given, and start nothing.
 * @throws Refusal beside `file` for what it doesn't take, or what it broke or stalled over
 */
export async function developInChild(task: Task, media: string): Promise<Developed> {
  const flags = [
    '--no-warnings',
    `--max-old-space-size=${MOST_MEGABYTES}`,
    '--permission',
    '--allow-addons',
    `--allow-fs-read=${path.resolve(ROOT)}`,
    `--allow-fs-read=${path.resolve(media)}`,
    `--allow-fs-write=${path.resolve(task.folder)}`,
  ]
  const answer = await ask([...flags, DARKROOM], JSON.stringify(task))
  const unfit = UNFIT_CODES.find((code) => code === answer.unfit)
  if (unfit) throw new Refusal(unfit, 'file', String(answer.detail))
  return answer as unknown as Developed
}

function ask(args: string[], input: string): Promise<Record<string, unknown>> {
  const { promise, resolve, reject } = Promise.withResolvers<Record<string, unknown>>()
  const options = {
    env: { NODE_ENV: 'production' },
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
  } as const
  const child = execFile(process.execPath, args, options, (error, output, complaint) => {
    // A file that breaks or stalls its decoder is refused like one it can't read; why is logged.
    if (error) {
      console.error('A file could not be developed:', error.signal ?? error.code, complaint)
      reject(new Refusal('media_unreadable', 'file'))
    } else resolve(JSON.parse(output))
  })
  child.stdin?.end(input)
  return promise
}
