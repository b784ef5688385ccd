import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Coding = 'br' | 'gzip' | 'identity'
export type Coded = Partial<Record<Coding, Buffer>> & { identity: Buffer }

const TEXT = /^(text\/|application\/(.*\+)?(json|xml|javascript)|image\/svg\+xml)/
/** Smaller than a packet: nothing to gain. */
const LEAST = 860
const QUALITY = 7

const brotli = (body: Buffer, quality: number): Promise<Buffer> =>
  promisify(brotliCompress)(body, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      [constants.BROTLI_PARAM_LGWIN]: windowFor(body.length),
    },
  })

const COMPRESSIONS = {
  br: (body: Buffer) => brotli(body, QUALITY),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: QUALITY }),
}
const EVERY_CODING: readonly Coding[] = ['br', 'gzip']

/**
 * The bytes and, for text, their compressions, computed off the main thread.
 * @param codings those that anybody will ask for.
 */
export async function encode(body: Buffer, type: string, codings = EVERY_CODING): Promise<Coded> {
  const coded: Coded = { identity: body }
  if (!TEXT.test(type) || body.length < LEAST) return coded
  await Promise.all(
    codings.map(async (coding) => {
      if (coding !== 'identity') coded[coding] = await COMPRESSIONS[coding](body)
    }),
  )
  return coded
}

/** As small as brotli can make it: a tenth less than {@link encode} does, for forty times the time. */
export const condensed = (body: Buffer): Promise<Buffer> =>
  brotli(body, constants.BROTLI_MAX_QUALITY)

/** As far back as there is anything: a wider window takes time to lay out and finds no more. */
const windowFor = (length: number): number =>
  Math.min(Math.max(Math.ceil(Math.log2(length + 16)), 16), constants.BROTLI_DEFAULT_WINDOW)

/** Browsers have a handful of ways to say it; whatever else is said is read each time. */
const MOST_CHOICES = 200
const choices = new Map<string, Coding>()

/** The coding to send for an Accept-Encoding header; brotli where it is welcome. */
export function chooseCoding(accepted: string | undefined): Coding {
  if (!accepted) return 'identity'
  const known = choices.get(accepted)
  if (known) return known
  const coding = readChoice(accepted)
  if (choices.size < MOST_CHOICES && accepted.length < 100) choices.set(accepted, coding)
  return coding
}

function readChoice(accepted: string): Coding {
  const weights = new Map(accepted.split(',').map(readWeight))
  const weightOf = (coding: string) => weights.get(coding) ?? weights.get('*') ?? 0
  const [br, gz] = [weightOf('br'), weightOf('gzip')]
  if (br > 0 && br >= gz) return 'br'
  return gz > 0 ? 'gzip' : 'identity'
}

function readWeight(item: string): [coding: string, weight: number] {
  const [coding = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase())
  const weight = parameters.find((each) => each.startsWith('q='))?.slice(2)
  return [coding, weight === undefined ? 1 : Number(weight) || 0]
}
