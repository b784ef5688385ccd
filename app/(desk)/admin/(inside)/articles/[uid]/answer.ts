import type { SaveAnswer } from '#components/desk/editor/saved-text.ts'
import { reader } from '#db/client.ts'
import type { Conflict, Saved } from '#db/keeping.ts'
import { findRevision } from '#db/revisions.ts'
import { Refusal, type RefusalCode } from '#domain/refusal.ts'

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

/** A refusal as something to show; whatever else went wrong is thrown on. */
export function refusalOf(error: unknown): { field: string; code: RefusalCode } {
  if (!(error instanceof Refusal)) throw error
  return { field: error.field ?? 'category', code: error.code }
}
