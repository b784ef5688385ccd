import type { Submitting } from '#components/desk/editor/save-bar.tsx'
import { type ArticleView, standingOf } from '#db/articles.ts'
import type { Staff } from '#domain/permissions.ts'
import { type Act, judge, moveOf } from '#domain/workflow.ts'

/** What a person may do with the text of an article: write it, and send it to review. */
export function writingRights(
  view: ArticleView,
  staff: Staff,
): { mayWrite: boolean; submitting: Submitting } {
  const standing = standingOf(view, staff)
  const may = (act: Act, work = standing.work) =>
    judge(moveOf(act), { ...standing, work }) === 'yes'
  return {
    mayWrite: may('save'),
    submitting: may('submit') ? 'now' : may('submit', 'draft') ? 'changed' : 'never',
  }
}
