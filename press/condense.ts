import { condensed } from './codings.ts'
import { formOf, type Page, toldOf } from './page.ts'
import { LineFull, openTurns } from './turns.ts'

/** A tenth of a second of one thread for a long page; one at a time, so that the others stay free. */
const TURNS = { atOnce: 1, waiting: 100 }
/** What is longer would hold the thread for seconds. */
const LONGEST = 512 * 1024

/**
 * Makes kept pages smaller in the background: the first reader gets what can be compressed in a
 * moment, the others a tenth less. A phone's first answer holds about 14 KB, and each packet more is
 * another journey. A page the line has no room for stays as it is, and so does what
 * says that nothing is there: misspelt addresses are worth no work.
 */
export function openCondenser() {
  const takeTurn = openTurns(TURNS)
  return (page: Page): Promise<void> =>
    takeTurn(() => condense(page)).catch((error) => {
      if (!(error instanceof LineFull)) console.error('A page is sent as it was:', toldOf(error))
    })
}

async function condense(page: Page): Promise<void> {
  const { identity: whole, br: standing } = page.forms
  if (page.status !== 200 || !whole || !standing || whole.body.length > LONGEST) return
  const body = await condensed(whole.body)
  if (body.length < standing.body.length) page.forms.br = formOf(page.unchanged, 'br', body)
}
