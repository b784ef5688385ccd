import { write } from '#db/client.ts'
import { checkPassword, hashPassword } from '#db/passwords.ts'
import { addStaff, PROGRAM } from '#db/staff.ts'
import { isLocale, LOCALES } from '#domain/locales.ts'
import { parseGrant } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { type Outcome, readArguments } from '../command.ts'
import { withDatabase } from '../database.ts'
import { BadUsage, Failure } from '../failure.ts'

const options = {
  email: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string', multiple: true },
  language: { type: 'string', default: 'en' },
  'password-stdin': { type: 'boolean' },
} as const

export async function run(args: string[]): Promise<Outcome> {
  const { values, words } = readArguments(args, { options, words: ['add'] })
  if (words[0] !== 'add') throw new BadUsage(`There is no “staff ${words[0]}”`)
  const { email, name, role: roles = [], language } = values
  if (!email || !name) throw new BadUsage('--email and --name are needed')
  if (!values['password-stdin'])
    throw new BadUsage(
      '--password-stdin is needed: a password typed as an option is seen by others',
    )
  if (!isLocale(language)) throw new BadUsage(`--language must be one of ${LOCALES.join(', ')}`)
  const grants = roles.map((role) => {
    const grant = parseGrant(role)
    if (!grant)
      throw new BadUsage(`There is no role “${role}”; one is publisher:* or translator:pt`)
    return grant
  })
  if (grants.length === 0) throw new BadUsage('At least one --role is needed')
  const password = await readPassword()
  try {
    checkPassword(password, [email, name])
    const passwordHash = await hashPassword(password)
    const member = { email, name, uiLocale: language, grants, passwordHash }
    const person = await withDatabase(() =>
      write((tx) => addStaff(tx, PROGRAM, { ...member, status: 'active' })),
    )
    return { lines: [`Added ${person.name} (${person.email}).`], data: { uid: person.uid } }
  } catch (error) {
    if (error instanceof Refusal) throw new Failure(sentenceOf(error))
    throw error
  }
}

/** The first line of standard input; a password may hold any character but the end of a line. */
async function readPassword(): Promise<string> {
  process.stdin.setEncoding('utf8')
  let text = ''
  for await (const chunk of process.stdin) {
    text += chunk
    if (text.includes('\n') || text.length > 10_000) break
  }
  return text.split(/\r?\n/, 1)[0] ?? ''
}

function sentenceOf({ code, field }: Refusal): string {
  if (code === 'exists_already') return 'Somebody has this address already.'
  if (code === 'password_weak')
    return 'This password is too easy to guess: at least 12 characters, and not one of the common ones.'
  if (field === 'email') return 'This is not an e-mail address.'
  if (field === 'name') return 'The name is empty, too long, or has characters no name has.'
  return `Nobody was added: ${field ?? 'the request'} can’t be used (${code}).`
}
