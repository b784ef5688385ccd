import type { Fault, SaveAnswer } from '#components/desk/editor/saved-text.ts'
import { reader } from '#db/client.ts'
import type { Conflict, Saved } from '#db/keeping.ts'
import { findRevision } from '#db/revisions.ts'
import { Refusal } from '#domain/refusal.ts'

/** What a form learns of its saving: its new version, or the text somebody else saved first. */
export async function answerTo(saved: Saved | Conflict): Promise<SaveAnswer> {
  if (saved.saved) return saved
  const { theirs, lockVersion } = saved
  const found = await findRevision(reader(), theirs.uid)
  const { title, summary, slug, dateline, body, createdAt } = theirs
  return {
    saved: false,
    theirs: { title, summary, slug, dateline, body },
    author: found?.author,
    at: createdAt,
    lockVersion,
    revisionUid: theirs.uid,
  }
}

/**
 * Saves a text with its address or, where that can be no address, without it: the article keeps
 * the one it had, and no other word is lost to it.
 * @param save what to save it by; called without an address, the one before stays.
 */
export async function saveAround<T>(
  slug: string,
  save: (slug?: string) => Promise<T>,
): Promise<{ saved: T; refused: Fault[] }> {
  try {
    return { saved: await save(slug), refused: [] }
  } catch (error) {
    const fault = faultOf(error)
    if (fault.field !== 'slug') throw error
    return { saved: await save(), refused: [fault] }
  }
}

/** A refusal as something to show; whatever else went wrong is thrown on. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Refusal)) throw error
  return { field: error.field ?? 'category', code: error.code }
}
