import type { FormAction } from '#components/desk/action-form.tsx'
import type { Act } from '#domain/workflow.ts'

/** The server's side of a story's buttons; the page hands them in. */
export interface StoryActions {
  move: FormAction<undefined>
  publish: FormAction<undefined>
  withdraw: FormAction<undefined>
  remove: FormAction<undefined>
  restore: FormAction<undefined>
}

/** Which of them makes an act. */
export function actionOf(actions: StoryActions, act: Act): FormAction<undefined> {
  switch (act) {
    case 'publish':
    case 'publish_without_review':
      return actions.publish
    case 'withdraw':
    case 'remove':
    case 'restore':
      return actions[act]
    default:
      return actions.move
  }
}
