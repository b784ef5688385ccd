/** Every way an expected request can fail. Each has a sentence in messages/desk. */
export const REFUSAL_CODES = [
  'not_found',
  'not_allowed',
  'not_possible_now',
  'own_text',
  'stale_version',
  'invalid',
  'title_missing',
  'name_missing',
  'attribution_missing',
  'embed_title_missing',
  'note_missing',
  'reason_missing',
  'comment_missing',
  'role_missing',
  'change_note_missing',
  'slug_taken',
  'slug_invalid',
  'successor_unknown',
  'exists_already',
  'link_expired',
  'password_weak',
  'password_wrong',
  'sign_in_wrong',
  'signed_out',
  'wrong_origin',
  'last_administrator',
  'too_large',
  'too_many_attempts',
  'busy',
  'media_type',
  'media_animated',
  'media_pixels',
  'media_unreadable',
  'font_type',
  'font_unreadable',
  'font_embedding',
  'font_letters',
  'alt_missing',
  'people_missing',
  'consent_missing',
  'picture_consent_missing',
  'picture_alt_missing',
  'picture_alt_headline',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

/**
 * An expected failure: shown to the person as a sentence beside the field it concerns.
 * Anything else that goes wrong is an ordinary Error, thrown and logged with its cause.
 */
export class Refusal extends Error {
  readonly code: RefusalCode
  /** The form field the sentence belongs beside, if one. */
  readonly field: string | undefined

  constructor(code: RefusalCode, field?: string, detail?: string) {
    super(detail ?? code)
    this.name = 'Refusal'
    this.code = code
    this.field = field
  }
}

/** What a form or button learns of its request; `typed` is what it sent, to be shown again. */
export type ActionState<T = undefined> =
  | { ok: true; value: T }
  | { ok: false; code: RefusalCode; field?: string | undefined; typed?: Record<string, string> }
