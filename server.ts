import { createServer } from 'node:http'
import next from 'next'
import { engine, write } from '#db/client.ts'
import { openDataDir } from '#db/data-dir.ts'
import { openWelcome } from '#db/enrolment.ts'
import { UnsafeDatabase, UnusablePlace } from '#db/guard.ts'
import { loadSample } from '#db/sample.ts'
import { startJobs } from '#jobs/runner.ts'
import { openAlerts } from '#press/alerts.ts'
import { openDesk } from '#press/desk.ts'
import { openDoor } from '#press/door.ts'
import { closeServer, listen, PortTaken } from '#press/listen.ts'
import { openMedia } from '#press/media.ts'
import {
  openAssetPress,
  openReadersContact,
  openReadersPress,
  openReadersVisits,
} from '#press/readers.ts'
import { keepSecret } from '#press/secret.ts'
import { BadEnvironment, type Env, readEnv } from './env.ts'

/** From the first of these on, the operator gets one line instead of a stack. */
const EXIT_CODES: [kind: new (...args: never[]) => Error, code: number][] = [
  [BadEnvironment, 78],
  [UnusablePlace, 78],
  [UnsafeDatabase, 1],
  [PortTaken, 1],
]
/** Whatever hangs, the house is closed by then. */
const LAST_MS = 9_500
const SIGNALS = ['SIGTERM', 'SIGINT'] as const

/** Until the house is open nothing is in hand, and an open transaction is undone. */
const leave = () => process.exit(0)
for (const signal of SIGNALS) process.on(signal, leave)

try {
  await openHouse(readEnv())
} catch (error) {
  const [, code] = EXIT_CODES.find(([kind]) => error instanceof kind) ?? []
  console.error(code === undefined ? error : (error as Error).message)
  process.exit(code ?? 1)
}

async function openHouse(env: Env): Promise<void> {
  const origin = new URL(env.PUBLIC_ORIGIN)
  const database = await openDataDir(env)
  if (env.SAMPLE === '1') await write(loadSample)
  const secret = env.AUTH_SECRET ?? keepSecret(env.DATA_DIR)
  // What pages, jobs and the sign-in read; next-auth's own names are nobody's business outside.
  Object.assign(process.env, {
    PUBLIC_ORIGIN: origin.origin,
    AUTH_SECRET: secret,
    NEXTAUTH_URL: origin.origin,
    NEXTAUTH_SECRET: secret,
  })
  const dev = process.env.NODE_ENV === 'development'
  // Next would answer upgrades on the first server it sees; only its development mode may.
  const decoy = dev ? {} : { httpServer: createServer() }
  const app = next({ dev, hostname: env.HOST, port: env.PORT, ...decoy })
  await app.prepare()
  const handle = app.getRequestHandler()
  const visits = openReadersVisits()
  const contact = openReadersContact()
  await contact.look()
  let isClosing = false
  const press = openReadersPress(handle, {
    origin,
    dataDir: env.DATA_DIR,
    indexNowKey: env.INDEXNOW_KEY,
  })
  const door = await openDoor({
    origin,
    trustedProxies: env.TRUSTED_PROXIES,
    press,
    alerts: openAlerts(handle, { origin, secret, isMailOn: env.SMTP_URL !== undefined, press }),
    assets: openAssetPress(handle, origin),
    media: openMedia(origin),
    desk: openDesk(handle, origin),
    visits,
    contact: contact.known,
    unreadiness: async () => (isClosing ? 'Closing' : await whyUnreadable()),
  })
  const server = await listen(dev ? handle : door, env.PORT, env.HOST)
  const jobs = await startJobs()

  const close = async () => {
    if (isClosing) return
    isClosing = true
    setTimeout(() => process.exit(0), LAST_MS)
    await Promise.all([closeServer(server), jobs.stop()])
    contact.close()
    await visits.close()
    await app.close()
    await database.close()
    process.exit(0)
  }
  for (const signal of SIGNALS) process.off(signal, leave).on(signal, close)

  console.log(`Dateline is at ${origin.origin}`)
  const welcome = await write(openWelcome)
  if (welcome)
    console.log(`Make the first administrator: ${origin.origin}/admin/welcome/${welcome}`)
}

async function whyUnreadable(): Promise<string | undefined> {
  try {
    await engine().edition()
    return undefined
  } catch {
    return 'The database does not answer'
  }
}
