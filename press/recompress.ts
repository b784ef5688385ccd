import { compressFully } from './codings.ts'
import { formOf } from './forms.ts'
import { type Page, toldOf } from './page.ts'
import { LineFull, openTurns } from './turns.ts'

/** One at a time: each takes a tenth of a second of a thread, and first readers wait for one too. */
const TURNS = { atOnce: 1, waiting: 100 }
/** What is longer would hold the thread for most of a second. */
const LONGEST = 512 * 1024

/**
 * Makes kept pages smaller in the background. A phone's first answer holds about 14 KB, and each
 * packet more is another journey; a reader who waits for a page to be made shall not wait for this.
 */
export function openRecompressor() {
  const takeTurn = openTurns(TURNS)

  /**
   * @param isStanding whether anybody can still ask for it, once its turn has come.
   * @returns false where the line was full: it can be said again.
   */
  return async (page: Page, isStanding: () => boolean): Promise<boolean> => {
    if (!isWorthIt(page)) return true
    try {
      await takeTurn(async () => {
        if (isStanding()) await recompress(page)
      })
    } catch (error) {
      if (error instanceof LineFull) return false
      console.error('A page is sent as it was first compressed:', toldOf(error))
    }
    return true
  }
}

/** Misspelt addresses are worth no work. */
const isWorthIt = ({ status, forms }: Page): boolean =>
  status === 200 && forms.br !== undefined && (forms.identity?.body.length ?? 0) <= LONGEST

async function recompress({ forms, unchanged }: Page): Promise<void> {
  if (!forms.br || !forms.identity) return
  const body = await compressFully(forms.identity.body)
  if (body.length < forms.br.body.length) forms.br = formOf(unchanged, 'br', body)
}
