import type { Script } from './scripts.ts'

/** A part of a font that stands in a file of its own, because most pages need no other. */
export interface Slice {
  name: string
  script: Script
  /** Code points as CSS writes them; a font without any of them has no such slice. */
  letters: string
  /** Spaces, digits and signs come with it, so that a page of the script needs this file alone. */
  isWhole: boolean
}

const COMMON =
  'U+20-40,U+5B-60,U+7B-7E,U+A0-BF,U+D7,U+F7,U+2000-206F,U+20AC,U+2116,U+2122,U+2190-2193,U+2212,U+2215,U+FEFF,U+FFFD'

/** In the order they are declared: where two hold a sign, the later is asked. */
export const SLICES: readonly Slice[] = [
  {
    name: 'latin-ext',
    script: 'latin',
    letters:
      'U+100-130,U+132-151,U+154-2BA,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2C60-2C7F,U+A720-A7FF',
    isWhole: false,
  },
  {
    name: 'vietnamese',
    script: 'latin',
    letters:
      'U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+300-301,U+303,U+309,U+323,U+1EA0-1EF9,U+20AB',
    isWhole: false,
  },
  {
    name: 'latin',
    script: 'latin',
    letters:
      'U+41-5A,U+61-7A,U+C0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+304,U+308,U+329',
    isWhole: true,
  },
  {
    name: 'cyrillic-ext',
    script: 'cyrillic',
    letters: 'U+460-48F,U+492-4AF,U+4B2-52F,U+1C80-1C88,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
    isWhole: false,
  },
  {
    name: 'cyrillic',
    script: 'cyrillic',
    letters: 'U+301,U+400-45F,U+490-491,U+4B0-4B1',
    isWhole: true,
  },
  {
    name: 'arabic',
    script: 'arabic',
    letters: 'U+600-6FF,U+750-77F,U+870-88E,U+890-891,U+897-8FF,U+FB50-FDFF,U+FE70-FEFC',
    isWhole: true,
  },
]

type Segment = [first: number, last: number]

/**
 * What of a slice a font holds: its code points, and the ranges of CSS they lie in. A range may say
 * more than the font has, since browsers look for themselves; one of which it has nothing is left
 * out, or they would fetch the file in vain.
 * @returns undefined where the font has none of the slice's letters
 */
export function cutSlice(
  { letters, isWhole }: Slice,
  covered: ReadonlySet<number>,
): { points: number[]; ranges: string } | undefined {
  const heldIn = (list: string) =>
    segmentsOf(list).filter((segment) => pointsIn(segment, covered).length > 0)
  const own = heldIn(letters)
  if (own.length === 0) return undefined
  const held = joined([...own, ...(isWhole ? heldIn(COMMON) : [])])
  return {
    points: held.flatMap((segment) => pointsIn(segment, covered)),
    ranges: held.map(written).join(),
  }
}

const segmentsOf = (list: string): Segment[] =>
  list.split(',').map((range) => {
    const [first = 0, last = first] = range
      .slice(2)
      .split('-')
      .map((digits) => Number.parseInt(digits, 16))
    return [first, last]
  })

const pointsIn = ([first, last]: Segment, covered: ReadonlySet<number>): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((point) =>
    covered.has(point),
  )

/** In order, and as one where they touch or overlap. */
function joined(segments: Segment[]): Segment[] {
  const whole: Segment[] = []
  for (const [first, last] of segments.sort(([a], [b]) => a - b)) {
    const before = whole.at(-1)
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last)
    else whole.push([first, last])
  }
  return whole
}

const written = ([first, last]: Segment): string =>
  `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`

const hex = (point: number): string => point.toString(16).toUpperCase()
