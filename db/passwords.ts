import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { dictionary, adjacencyGraphs as graphs } from '@zxcvbn-ts/language-common'
import { Refusal } from '#domain/refusal.ts'
import { queue } from './queue.ts'

/** OWASP's minimum for Argon2id: 19 MiB, two passes, one lane (about 40 ms). */
const CURRENT = { memory: 19_456, passes: 2, parallelism: 1 }
const SALT_BYTES = 16
const HASH_BYTES = 32

/** In characters, after normalisation. There is no rule about which characters. */
const SHORTEST = 12
const LONGEST = 256
/** UTF-16 units; nothing longer is even normalised. */
const HARD_LIMIT = LONGEST * 8
/** The guess estimate is quadratic and worse in length; what is strong in its first part is strong. */
const ESTIMATED_CHARACTERS = 64
/** zxcvbn's scale, 0 to 4: at least 10^8 guesses. */
const SAFE = 3

const derive = promisify(argon2) as (
  algorithm: 'argon2id',
  parameters: Argon2Parameters,
) => Promise<Buffer>

/** Each hash takes 19 MiB and a thread of Node's four: a crowd waits, a bigger crowd is refused. */
const hashing = queue('passwords', { atOnce: 4, waiting: 32 })

const estimator = new ZxcvbnFactory({ dictionary, graphs })

/** RFC 8265's OpaqueString in short: NFC, so that one password typed on two systems is one. */
const normalise = (text: string) => text.normalize('NFC')

/**
 * Is this good enough for a new password? `personal` are words that must not carry it: the
 * person's name and address.
 * @throws Refusal `password_weak` (too short or easily guessed), `too_large`.
 */
export function checkPassword(text: string, personal: readonly string[]): void {
  refuseLong(text)
  const characters = [...normalise(text)]
  if (characters.length > LONGEST) throw new Refusal('too_large', 'password')
  if (characters.length < SHORTEST) throw new Refusal('password_weak', 'password')
  const words = personal.flatMap((word) => [word, ...word.split(/[\s@.,_-]+/)]).filter(Boolean)
  const part = characters.slice(0, ESTIMATED_CHARACTERS).join('')
  const { score } = estimator.check(part, ['dateline', 'newsroom', ...words])
  if (score < SAFE) throw new Refusal('password_weak', 'password')
}

/**
 * Argon2id in PHC form: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`.
 * @throws Refusal `too_large`; `busy` when too many wait already.
 */
export async function hashPassword(text: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await digest(text, salt, CURRENT, HASH_BYTES)
  const { memory, passes, parallelism } = CURRENT
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`
}

export interface Verdict {
  isRight: boolean
  /** The hash was made with other parameters than today's: hash the password anew. */
  isOutdated: boolean
}

/**
 * Compares a password with its hash, in the same time for right and wrong. Without a hash
 * (no such person, no password yet) it does the same work and says wrong.
 * @throws Refusal `too_large`; `busy` when too many wait already.
 */
export async function verifyPassword(text: string, phc: string | null): Promise<Verdict> {
  const { salt, hash, ...parameters } = parse(phc ?? NOBODY)
  const actual = await digest(text, salt, parameters, hash.length)
  const isRight = timingSafeEqual(actual, hash) && phc !== null
  const isOutdated =
    parameters.memory !== CURRENT.memory ||
    parameters.passes !== CURRENT.passes ||
    parameters.parallelism !== CURRENT.parallelism
  return { isRight, isOutdated }
}

type Parameters = typeof CURRENT

async function digest(
  text: string,
  nonce: Buffer,
  parameters: Parameters,
  tagLength: number,
): Promise<Buffer> {
  refuseLong(text)
  const message = normalise(text)
  return hashing(() => derive('argon2id', { message, nonce, tagLength, ...parameters }))
}

function refuseLong(text: string): void {
  if (text.length > HARD_LIMIT) throw new Refusal('too_large', 'password')
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

function parse(phc: string): Parameters & { salt: Buffer; hash: Buffer } {
  const [, memory, passes, parallelism, salt = '', hash = ''] = PHC.exec(phc) ?? []
  if (!hash) throw new Error('A stored password hash is not Argon2id in PHC form')
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  }
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')

/** A hash nobody has the password of, so that a stranger's try costs what a member's does. */
const NOBODY = `$argon2id$v=19$m=${CURRENT.memory},t=${CURRENT.passes},p=${CURRENT.parallelism}$${unpadded(randomBytes(SALT_BYTES))}$${unpadded(randomBytes(HASH_BYTES))}`
