import { createServer } from 'node:http'
import next from 'next'
import { engine, write } from '#db/client.ts'
import { openDataDir } from '#db/data-dir.ts'
import { openWelcome } from '#db/enrolment.ts'
import { UnsafeDatabase } from '#db/guard.ts'
import { loadSample } from '#db/sample.ts'
import { openDesk } from '#press/desk.ts'
import { openDoor } from '#press/door.ts'
import { closeServer, listen, PortTaken } from '#press/listen.ts'
import { openAssetPress, openReadersPress } from '#press/readers.ts'
import { keepSecret } from '#press/secret.ts'
import { BadEnvironment, type Env, readEnv } from './env.ts'

try {
  await openHouse(readEnv())
} catch (error) {
  if (error instanceof BadEnvironment) stop(78, error.message)
  if (error instanceof UnsafeDatabase || error instanceof PortTaken) stop(1, error.message)
  throw error
}

async function openHouse(env: Env): Promise<void> {
  const origin = new URL(env.PUBLIC_ORIGIN)
  const database = await openDataDir(env)
  if (env.SAMPLE === '1') await write(loadSample)
  // What pages and the sign-in read; next-auth's own names are nobody's business outside.
  Object.assign(process.env, {
    PUBLIC_ORIGIN: origin.origin,
    NEXTAUTH_URL: origin.origin,
    NEXTAUTH_SECRET: env.AUTH_SECRET ?? keepSecret(env.DATA_DIR),
  })
  const dev = process.env.NODE_ENV === 'development'
  // Next would answer upgrades on the first server it sees; only its development mode may.
  const app = next({
    dev,
    hostname: env.HOST,
    port: env.PORT,
    ...(dev ? {} : { httpServer: createServer() }),
  })
  await app.prepare()
  const handle = app.getRequestHandler()
  let isClosing = false
  const door = await openDoor({
    origin,
    trustedProxies: env.TRUSTED_PROXIES,
    press: openReadersPress(handle, origin),
    assets: openAssetPress(handle, origin),
    desk: openDesk(handle, origin),
    unreadiness: async () => (isClosing ? 'Closing' : await whyUnreadable()),
  })
  const server = await listen(dev ? handle : door, env.PORT, env.HOST)
  console.log(`Dateline is at ${origin.origin}`)
  const welcome = await write(openWelcome)
  if (welcome)
    console.log(`Make the first administrator: ${origin.origin}/admin/welcome/${welcome}`)

  const close = async () => {
    if (isClosing) return
    isClosing = true
    await closeServer(server)
    await app.close()
    await database.close()
    process.exit(0)
  }
  process.on('SIGTERM', close).on('SIGINT', close)
}

async function whyUnreadable(): Promise<string | undefined> {
  try {
    await engine().edition()
    return undefined
  } catch {
    return 'The database does not answer'
  }
}

function stop(code: number, reason: string): never {
  console.error(reason)
  process.exit(code)
}
