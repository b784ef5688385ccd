import { diffArrays } from 'diff'

export interface DiffPart {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** Beyond this many differing words two texts are shown whole: nobody reads such a diff. */
const MOST_EDITS = 2_000

/**
 * What changed between two texts, word by word, with the words of their language: Chinese has no
 * spaces, and an Arabic word is one word with its article. Joined, the parts that are not
 * `removed` give `after`, and those that are not `added` give `before`.
 */
export function diffWords(before: string, after: string, language: string): DiffPart[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  const words = (text: string) => Array.from(segmenter.segment(text), (part) => part.segment)
  const changes = diffArrays(words(before), words(after), { maxEditLength: MOST_EDITS })
  if (!changes)
    return parts([
      ['removed', before],
      ['added', after],
    ])
  return parts(
    changes.map((change) => [
      change.added ? 'added' : change.removed ? 'removed' : 'same',
      change.value.join(''),
    ]),
  )
}

const parts = (pairs: [DiffPart['kind'], string][]): DiffPart[] =>
  joinAcrossSpaces(pairs.filter(([, text]) => text).map(([kind, text]) => ({ kind, text })))

/** A changed word, a kept space, a changed word: read as one change, which is how it was made. */
function joinAcrossSpaces(changes: DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed) joined.push({ kind: 'removed', text: removed })
    if (added) joined.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const [index, change] of changes.entries()) {
    const isGap = change.kind === 'same' && /^\s+$/u.test(change.text)
    const isBetween = isGap && (removed || added) && changes[index + 1] && removed && added
    if (change.kind === 'same' && !isBetween) {
      flush()
      joined.push(change)
      continue
    }
    if (change.kind !== 'added') removed += change.text
    if (change.kind !== 'removed') added += change.text
  }
  flush()
  return joined
}
