import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { memoryFlags, memoryVariables } from './memory.mjs'

const root = path.dirname(import.meta.dirname)

export interface Newsroom {
  origin: string
  dataDir: string
  /** The server's process. */
  pid(): number
  /** The address that makes the first administrator, once it is printed. */
  welcome: Promise<string>
  /** Runs a command of the command line; gives what it printed and its exit code. */
  dateline(args: string[], input?: string): Promise<{ code: number; out: string; err: string }>
  /** Ends the server at once, as a power cut would, and starts it again on the same data. */
  killAndRestart(): Promise<void>
  close(): Promise<void>
}

/** A newsroom on a free port of this machine, with data of its own. */
export async function openNewsroom({
  sample,
  env: more = {},
}: {
  sample: boolean
  /** Variables over the usual ones. */
  env?: Record<string, string>
}): Promise<Newsroom> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'dateline-e2e-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    PORT: String(port),
    PUBLIC_ORIGIN: origin,
    DATA_DIR: dataDir,
    SAMPLE: sample ? '1' : '0',
    ...more,
  }
  let server = await start(env)
  return {
    origin,
    dataDir,
    welcome: server.welcome,
    pid: () => server.child.pid ?? 0,
    dateline: (args, input = '') => runToEnd(['bin/dateline.ts', ...args], env, input),
    killAndRestart: async () => {
      await end(server.child, 'SIGKILL')
      server = await start(env)
    },
    close: async () => {
      const code = await end(server.child, 'SIGTERM')
      if (code !== 0) throw new Error(`The server ended with ${code}`)
      rmSync(dataDir, { recursive: true })
    },
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (typeof address !== 'object' || !address) throw new Error('No free port')
  return address.port
}

interface Running {
  child: ChildProcess
  welcome: Promise<string>
}

/** Starts the server and waits until it has printed its address. */
async function start(env: NodeJS.ProcessEnv): Promise<Running> {
  const child = spawn(process.execPath, [...memoryFlags(env), 'server.ts'], {
    cwd: root,
    env: { ...env, ...memoryVariables(env) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })
  const printed = (pattern: RegExp) =>
    new Promise<string>((resolve) => {
      lines.on('line', (line) => {
        const [found] = pattern.exec(line) ?? []
        if (found) resolve(found)
      })
    })
  const welcome = printed(/\S+\/admin\/welcome\/\S+/)
  const ended = once(child, 'exit').then(() => {
    throw new Error('The server ended before it was ready')
  })
  await Promise.race([printed(/Dateline is at/), ended])
  ended.catch(() => undefined)
  return { child, welcome }
}

/** @returns the exit code; null where a signal was the end. */
async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal)
    await once(child, 'exit')
  }
  return child.exitCode
}

async function runToEnd(
  args: string[],
  env: NodeJS.ProcessEnv,
  input: string,
): Promise<{ code: number; out: string; err: string }> {
  const child = spawn(process.execPath, args, { cwd: root, env })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text
  })
  child.stdin.end(input)
  const [code] = (await once(child, 'close')) as [number]
  return { code, ...said }
}
