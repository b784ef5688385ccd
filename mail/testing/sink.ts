import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerError } from 'smtp-server'

export interface Taken {
  from: string
  to: string
  mail: Email
  raw: string
}

/** A mail server on this machine that keeps what it is given. */
export async function openSink() {
  const taken: Taken[] = []
  let refusal: { command: 'RCPT' | 'DATA'; code: number; words: string } | undefined
  const refuse = () =>
    Object.assign(new Error(refusal?.words), { responseCode: refusal?.code }) as SMTPServerError
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onRcptTo: (_address, _session, done) => (refusal?.command === 'RCPT' ? done(refuse()) : done()),
    onData: async (stream, { envelope }, done) => {
      const raw = (await buffer(stream)).toString()
      if (refusal?.command === 'DATA') return done(refuse())
      const from = envelope.mailFrom ? envelope.mailFrom.address : ''
      const to = envelope.rcptTo.map(({ address }) => address).join(', ')
      taken.push({ from, to, raw, mail: await PostalMime.parse(raw) })
      done()
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    /** From now on it says no; undefined: yes again. */
    refuse: (next: typeof refusal) => {
      refusal = next
    },
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
}
export type Sink = Awaited<ReturnType<typeof openSink>>
