import type { Locale } from './locales.ts'
import { holds, holdsAnywhere, type Role, type Staff } from './permissions.ts'

/** Where the working copy is. `none`: nothing in work, what is live is all there is. */
export const WORK_STATES = [
  'none',
  'requested',
  'draft',
  'in_review',
  'changes_requested',
  'approved',
] as const
export type WorkState = (typeof WORK_STATES)[number]

/** What readers see at the article's address. */
export const PUBLIC_STATES = ['never', 'live', 'withdrawn', 'gone'] as const
export type PublicState = (typeof PUBLIC_STATES)[number]

export const ACTS = [
  'save',
  'submit',
  'request_changes',
  'approve',
  'publish',
  'publish_without_review',
  'approve_afterwards',
  'withdraw',
  'restore',
  'remove',
  'discard',
] as const
export type Act = (typeof ACTS)[number]

export interface Move {
  act: Act
  /** Working states it may start from; absent: any. */
  from?: readonly WorkState[]
  /** Public states it may start from; absent: any. */
  fromPublic?: readonly PublicState[]
  /** The working state it leads to; absent: unchanged. */
  to?: WorkState
  /** The public state it leads to; absent: unchanged. */
  toPublic?: PublicState
  /** Roles, held for the article's language, that may make the move. */
  roles: readonly Role[]
  /** Roles that may make it only on a translation (never on the original). */
  rolesOnTranslation?: readonly Role[]
  /** The second pair of eyes: refused to whoever wrote part of the text in question. */
  secondEyes?: 'waiting' | 'live'
  /** What the person must write with it. */
  needs?: 'comment' | 'reason' | 'note'
  /** Only while the live publication still waits for its second pair of eyes. */
  onlyUnreviewed?: true
}

const WRITERS = { roles: ['author', 'desk_admin'], rolesOnTranslation: ['translator'] } as const

/**
 * Who may move an article from which state to which. Buttons are drawn from this table,
 * the server guards with it, the tests enumerate it.
 */
export const MOVES: readonly Move[] = [
  { act: 'save', to: 'draft', ...WRITERS },
  { act: 'submit', from: ['draft', 'changes_requested'], to: 'in_review', ...WRITERS },
  {
    act: 'request_changes',
    from: ['in_review'],
    to: 'changes_requested',
    roles: ['reviewer'],
    needs: 'comment',
  },
  {
    act: 'approve',
    from: ['in_review'],
    to: 'approved',
    roles: ['reviewer'],
    secondEyes: 'waiting',
  },
  { act: 'publish', from: ['approved'], to: 'none', toPublic: 'live', roles: ['publisher'] },
  {
    act: 'publish_without_review',
    from: ['draft', 'in_review', 'changes_requested'],
    to: 'none',
    toPublic: 'live',
    roles: ['publisher'],
    needs: 'reason',
  },
  {
    act: 'approve_afterwards',
    fromPublic: ['live', 'withdrawn'],
    roles: ['reviewer'],
    secondEyes: 'live',
    onlyUnreviewed: true,
  },
  {
    act: 'withdraw',
    fromPublic: ['live'],
    toPublic: 'withdrawn',
    roles: ['publisher'],
    needs: 'note',
  },
  { act: 'restore', fromPublic: ['withdrawn'], toPublic: 'live', roles: ['publisher'] },
  {
    act: 'remove',
    fromPublic: ['live', 'withdrawn'],
    toPublic: 'gone',
    roles: ['publisher', 'desk_admin'],
    needs: 'note',
  },
  {
    act: 'discard',
    from: ['requested', 'draft', 'changes_requested'],
    to: 'none',
    ...WRITERS,
  },
]

/** What the table needs to know of an article and of the person before it. */
export interface Standing {
  work: WorkState
  public: PublicState
  isTranslation: boolean
  /** Roles the person holds for the article's language. */
  roles: readonly Role[]
  /** The person wrote part of the text in work, since the one that is live. */
  wroteWaiting: boolean
  /** The person wrote part of the text that went out and that nobody else has seen. */
  wroteLive: boolean
  /** The live publication went out without review and nobody has approved it since. */
  awaitsReview: boolean
}

export type Verdict = 'yes' | 'not_allowed' | 'not_possible_now' | 'own_text'

/** May this move be made here and now, and if not, why? */
export function judge(move: Move, standing: Standing): Verdict {
  const roles = standing.isTranslation
    ? [...move.roles, ...(move.rolesOnTranslation ?? [])]
    : move.roles
  if (!roles.some((role) => standing.roles.includes(role))) return 'not_allowed'
  if (move.from && !move.from.includes(standing.work)) return 'not_possible_now'
  if (move.fromPublic && !move.fromPublic.includes(standing.public)) return 'not_possible_now'
  if (move.onlyUnreviewed && !standing.awaitsReview) return 'not_possible_now'
  if (move.secondEyes === 'waiting' && standing.wroteWaiting) return 'own_text'
  if (move.secondEyes === 'live' && standing.wroteLive) return 'own_text'
  return 'yes'
}

export function moveOf(act: Act): Move {
  const move = MOVES.find((candidate) => candidate.act === act)
  if (!move) throw new Error(`No such act: ${act}`)
  return move
}

/** The moves a person may make, in the table's order: the buttons of a story screen. */
export function movesFrom(standing: Standing): Move[] {
  return MOVES.filter((move) => judge(move, standing) === 'yes')
}

/*
 * What concerns the whole story, or an article that isn't there yet, is no move of an article:
 * these rules stand beside the table, for buttons and server alike.
 */
type Holder = Pick<Staff, 'grants'>

/** Open a story written first in this language. */
export const mayBegin = (who: Holder, locale: Locale): boolean =>
  holds(who, ['author', 'desk_admin'], locale)

/** Ask for a translation into this language. */
export const mayRequest = (who: Holder, locale: Locale): boolean =>
  holds(who, ['desk_admin', 'publisher'], locale)

/** Begin a translation into this language, asked for or not. */
export const mayStart = (who: Holder, locale: Locale): boolean =>
  holds(who, ['translator', 'author', 'desk_admin'], locale)

/** Change category and day, which all languages of a story share. */
export const mayChangeFacts = (who: Holder, sourceLocale: Locale): boolean =>
  holds(who, ['author'], sourceLocale) || holdsAnywhere(who, ['desk_admin'])
