import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ROLES, type Role } from './permissions.ts'
import {
  ACTS,
  type Act,
  judge,
  moveOf,
  movesFrom,
  PUBLIC_STATES,
  type PublicState,
  type Standing,
  WORK_STATES,
  type WorkState,
} from './workflow.ts'

/*
 * The rules once more, written by hand as a newsroom would pin them to the wall. Every cell of
 * role × move × state is held against these three tables, and against nothing in workflow.ts.
 * x: yes, t: only on a translation, .: no.
 */
const WHO = `
  act                    author translator reviewer publisher desk_admin admin auditor
  save                   x      t          .        .         x          .     .
  submit                 x      t          .        .         x          .     .
  request_changes        .      .          x        .         .          .     .
  approve                .      .          x        .         .          .     .
  publish                .      .          .        x         .          .     .
  publish_without_review .      .          .        x         .          .     .
  approve_afterwards     .      .          x        .         .          .     .
  withdraw               .      .          .        x         .          .     .
  restore                .      .          .        x         .          .     .
  remove                 .      .          .        x         x          .     .
  discard                x      t          .        .         x          .     .`

const WHEN_IN_WORK = `
  act                    none requested draft in_review changes_requested approved
  save                   x    x         x     x         x                 x
  submit                 .    .         x     .         x                 .
  request_changes        .    .         .     x         .                 .
  approve                .    .         .     x         .                 .
  publish                .    .         .     .         .                 x
  publish_without_review .    .         x     x         x                 .
  approve_afterwards     x    x         x     x         x                 x
  withdraw               x    x         x     x         x                 x
  restore                x    x         x     x         x                 x
  remove                 x    x         x     x         x                 x
  discard                .    x         x     .         x                 .`

const WHEN_PUBLIC = `
  act                    never live withdrawn gone
  save                   x     x    x         x
  submit                 x     x    x         x
  request_changes        x     x    x         x
  approve                x     x    x         x
  publish                x     x    x         x
  publish_without_review x     x    x         x
  approve_afterwards     .     x    x         .
  withdraw               .     x    .         .
  restore                .     .    x         .
  remove                 .     x    x         .
  discard                x     x    x         x`

/** Where each move leads: the state in work, then the public one; =: as it was. */
const WHERE_TO = `
  act                    work              public
  save                   draft             =
  submit                 in_review         =
  request_changes        changes_requested =
  approve                approved          =
  publish                none              live
  publish_without_review none              live
  approve_afterwards     =                 =
  withdraw               =                 withdrawn
  restore                =                 live
  remove                 =                 gone
  discard                none              =`

function read(table: string): (act: Act, column: string) => string {
  const [head = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  return (act, column) => {
    const cell = rows.find(([name]) => name === act)?.[head.indexOf(column)]
    assert.ok(cell, `${act} × ${column} is not in the table`)
    return cell
  }
}
const who = read(WHO)
const inWork = read(WHEN_IN_WORK)
const inPublic = read(WHEN_PUBLIC)
const whereTo = read(WHERE_TO)

const standing = (given: Partial<Standing>): Standing => ({
  work: 'none',
  public: 'never',
  isTranslation: false,
  roles: [],
  wroteWaiting: false,
  wroteLive: false,
  awaitsReview: true,
  ...given,
})

function expected(act: Act, role: Role, now: Standing) {
  const mayEver = who(act, role) === 'x' || (who(act, role) === 't' && now.isTranslation)
  if (!mayEver) return 'not_allowed'
  const mayNow = inWork(act, now.work) === 'x' && inPublic(act, now.public) === 'x'
  return mayNow ? 'yes' : 'not_possible_now'
}

function* everyState(): Generator<{
  work: WorkState
  public: PublicState
  isTranslation: boolean
}> {
  for (const work of WORK_STATES)
    for (const shown of PUBLIC_STATES)
      for (const isTranslation of [false, true]) yield { work, public: shown, isTranslation }
}

test('every cell of role × move × state is as the newsroom wrote it down', () => {
  let cells = 0
  for (const state of everyState())
    for (const act of ACTS)
      for (const role of ROLES) {
        const now = standing({ ...state, roles: [role] })
        const where = `${role} × ${act} × ${state.work}/${state.public}, translation: ${state.isTranslation}`
        assert.equal(judge(moveOf(act), now), expected(act, role, now), where)
        cells += 1
      }
  assert.equal(cells, 7 * 11 * 6 * 4 * 2)
})

test('every move leads where the newsroom wrote it down', () => {
  for (const act of ACTS) {
    const { to = '=', toPublic = '=' } = moveOf(act)
    assert.deepEqual([to, toPublic], [whereTo(act, 'work'), whereTo(act, 'public')], act)
  }
})

test('roles add up, and add nothing else', () => {
  for (const state of everyState())
    for (const first of ROLES)
      for (const second of ROLES) {
        const acts = (roles: Role[]) =>
          movesFrom(standing({ ...state, roles })).map((move) => move.act)
        const together = acts([first, second])
        const apart = new Set([...acts([first]), ...acts([second])])
        assert.deepEqual(new Set(together), apart, `${first} and ${second}`)
      }
})

test('nobody approves a text of their own, before or after it goes out', () => {
  for (const state of everyState()) {
    const may = (act: Act, own: Partial<Standing>) =>
      judge(moveOf(act), standing({ ...state, roles: ROLES, ...own })) === 'yes'
    assert.ok(!may('approve', { wroteWaiting: true }))
    assert.ok(!may('approve_afterwards', { wroteLive: true }))
    const others = inWork('approve', state.work) === 'x'
    assert.equal(may('approve', { wroteLive: true }), others)
    const afterwards = inPublic('approve_afterwards', state.public) === 'x'
    assert.equal(may('approve_afterwards', { wroteWaiting: true }), afterwards)
  }
  const waiting = standing({ work: 'in_review', roles: ['reviewer'], wroteWaiting: true })
  assert.equal(judge(moveOf('approve'), waiting), 'own_text')
  assert.equal(judge(moveOf('request_changes'), waiting), 'yes')
})

test('what was reviewed needs no approval afterwards', () => {
  const live = standing({ public: 'live', roles: ['reviewer'], awaitsReview: false })
  assert.equal(judge(moveOf('approve_afterwards'), live), 'not_possible_now')
})

test('what goes out unreviewed, back to its writer or off the site is never without words', () => {
  const needs = Object.fromEntries(ACTS.map((act) => [act, moveOf(act).needs]))
  assert.deepEqual(Object.fromEntries(Object.entries(needs).filter(([, need]) => need)), {
    request_changes: 'comment',
    publish_without_review: 'reason',
    withdraw: 'note',
    remove: 'note',
  })
})
