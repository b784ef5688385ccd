import { request as open } from 'node:http'
import type { Newsroom } from '#bin/newsroom.ts'

export interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
}

export interface Question {
  headers?: Record<string, string>
  body?: string | Buffer
  /** Fields of a form, sent as one. */
  form?: Record<string, string>
}

/** Somebody without a browser: sends exactly what it is told, keeps cookies, follows nothing. */
export class Wire {
  readonly cookies = new Map<string, string>()
  readonly newsroom: Pick<Newsroom, 'origin'>
  readonly address: string

  /** @param address where it claims to come from, believed by a newsroom that trusts 127.0.0.1. */
  constructor(newsroom: Pick<Newsroom, 'origin'>, address = '192.0.2.1') {
    this.newsroom = newsroom
    this.address = address
  }

  get(path: string, question: Question = {}): Promise<Answer> {
    return this.send('GET', path, question)
  }

  post(path: string, question: Question = {}): Promise<Answer> {
    return this.send('POST', path, question)
  }

  /** Signs in as a program would, with next-auth's CSRF token. */
  async signIn(email: string, password: string, more: Record<string, string> = {}) {
    const form = { csrfToken: await this.csrfToken(), email, password, ...more }
    return this.post('/api/auth/callback/credentials', { form })
  }

  async signOut(): Promise<Answer> {
    return this.post('/api/auth/signout', { form: { csrfToken: await this.csrfToken() } })
  }

  /** The name of who is signed in with the kept cookies. */
  async whoAmI(): Promise<string | undefined> {
    const { text } = await this.get('/api/auth/session')
    return JSON.parse(text).user?.name
  }

  /** The name of who is signed in with this session's cookie alone. */
  async whoIs(session: string): Promise<string | undefined> {
    const other = new Wire(this.newsroom, this.address)
    other.cookies.set('dateline-session', session)
    return other.whoAmI()
  }

  private async csrfToken(): Promise<string> {
    return JSON.parse((await this.get('/api/auth/csrf')).text).csrfToken
  }

  /** Asks by any method. */
  send(method: string, path: string, { headers, body, form }: Question = {}): Promise<Answer> {
    const { hostname, port, host } = new URL(this.newsroom.origin)
    const content = form ? new URLSearchParams(form).toString() : body
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return new Promise((resolve, reject) => {
      const request = open(
        {
          hostname,
          port,
          method,
          path,
          headers: {
            host,
            'x-forwarded-for': this.address,
            ...(cookie && { cookie }),
            ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
            ...(content !== undefined && { 'content-length': Buffer.byteLength(content) }),
            ...headers,
          },
        },
        (response) => {
          const parts: Buffer[] = []
          response.on('error', reject)
          response.on('data', (part: Buffer) => parts.push(part))
          response.on('end', () => {
            for (const line of response.headers['set-cookie'] ?? []) this.keep(line)
            const text = Buffer.concat(parts).toString()
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
          })
        },
      )
      request.on('error', reject)
      request.end(content)
    })
  }

  private keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (value && !/max-age=0/i.test(line)) this.cookies.set(name, value)
    else this.cookies.delete(name)
  }
}

/** What a program reads at an address. */
export async function readJson(newsroom: Pick<Newsroom, 'origin'>, path: string) {
  const { status, headers, text } = await new Wire(newsroom).get(path)
  return { status, headers, body: JSON.parse(text) }
}
