import { and, desc, eq, gt, lte, ne, or } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { holdsAnywhere, type Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db, Tx } from './client.ts'
import { audit } from './records.ts'
import { sessions, staff } from './schema/staff.ts'
import { asMember, grantsOf, needMember } from './staff.ts'
import { hashToken, newToken } from './tokens.ts'

const MINUTE_MS = 60_000
/** Source: OWASP ASVS 5.0, 7.3.1 and 7.3.2. */
const IDLE_MS = 60 * MINUTE_MS
export const ABSOLUTE_MS = 12 * 60 * MINUTE_MS
/** `seen` is written at most this often, not with every request. */
const SEEN_EVERY_MS = MINUTE_MS
const LONGEST_USER_AGENT = 300

/** Who has just proved who they are, and with which password hash. */
export interface Proof {
  staffId: number
  passwordHash: string
  /** The same password hashed with today's parameters, where the stored hash was older. */
  freshHash?: string | undefined
}

/**
 * Opens a session and gives its token, which only the browser keeps. What was proved is looked
 * at again: a person suspended or a password changed in between opens nothing.
 * @throws Refusal `sign_in_wrong`.
 */
export async function openSession(
  tx: Tx,
  proof: Proof,
  input: { userAgent: string; replacing?: string | undefined; at?: Date },
): Promise<string> {
  const at = input.at ?? new Date()
  const [row] = await tx.select().from(staff).where(eq(staff.id, proof.staffId))
  if (row?.status !== 'active' || row.passwordHash !== proof.passwordHash)
    throw new Refusal('sign_in_wrong')
  if (input.replacing) await endSession(tx, input.replacing)
  await tx.delete(sessions).where(and(eq(sessions.staffId, row.id), isOver(at)))
  const token = newToken()
  await tx.insert(sessions).values({
    tokenHash: hashToken(token),
    uid: uuid(),
    staffId: row.id,
    userAgent: input.userAgent.slice(0, LONGEST_USER_AGENT),
    createdAt: at,
    seenAt: at,
  })
  const passwordHash = proof.freshHash ?? row.passwordHash
  await tx.update(staff).set({ lastSeenAt: at, passwordHash }).where(eq(staff.id, row.id))
  const by = asMember(row, [])
  await audit(tx, by, { action: 'sign_in', entity: 'staff', entityUid: row.uid })
  return token
}

export interface Session {
  uid: string
  staff: Staff
  /** More than a minute since `seen` was written. */
  isSeenLate: boolean
}

/** The session a token opens now: neither idle for an hour nor twelve hours old. */
export async function findSession(
  db: Db,
  token: string,
  at = new Date(),
): Promise<Session | undefined> {
  const [row] = await db
    .select({ session: sessions, person: staff })
    .from(sessions)
    .innerJoin(staff, eq(staff.id, sessions.staffId))
    .where(and(eq(sessions.tokenHash, hashToken(token)), isOpen(at), eq(staff.status, 'active')))
  if (!row) return undefined
  return {
    uid: row.session.uid,
    staff: asMember(row.person, await grantsOf(db, row.person.id)),
    isSeenLate: at.getTime() - row.session.seenAt.getTime() > SEEN_EVERY_MS,
  }
}

/** Notes that the session is in use, so that it is not idle. */
export async function touchSession(tx: Tx, token: string, at = new Date()): Promise<void> {
  const [touched] = await tx
    .update(sessions)
    .set({ seenAt: at })
    .where(and(eq(sessions.tokenHash, hashToken(token)), isOpen(at)))
    .returning({ staffId: sessions.staffId })
  if (touched) await tx.update(staff).set({ lastSeenAt: at }).where(eq(staff.id, touched.staffId))
}

/** Signs out: the token opens nothing from here on. */
export async function endSession(tx: Tx, token: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.tokenHash, hashToken(token)))
}

export interface SessionListing {
  uid: string
  userAgent: string
  createdAt: Date
  seenAt: Date
}

/** A person's open sessions, the last used first: for themselves and for administrators. */
export async function listSessions(
  db: Db,
  by: Staff,
  staffUid: string,
  at = new Date(),
): Promise<SessionListing[]> {
  needOwnerOrAdministrator(by, staffUid)
  const member = await needMember(db, staffUid)
  return db
    .select({
      uid: sessions.uid,
      userAgent: sessions.userAgent,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.staffId, member.id), isOpen(at)))
    .orderBy(desc(sessions.seenAt), desc(sessions.createdAt))
}

/**
 * Ends one session of a person, all of them, or all but one.
 * @throws Refusal `not_allowed` unless it is one's own or one administers; `not_found`.
 */
export async function endSessionsOf(
  tx: Tx,
  by: Staff,
  input: { staffUid: string; only?: string | undefined; except?: string | undefined },
): Promise<void> {
  needOwnerOrAdministrator(by, input.staffUid)
  const member = await needMember(tx, input.staffUid)
  await dropSessions(tx, member.id, input)
  const data = { ...(input.only && { session: input.only }) }
  await audit(tx, by, {
    action: 'end_sessions',
    entity: 'staff',
    entityUid: member.uid,
    data,
  })
}

/** The rows go; who may, and the audit row, are the caller's. */
export async function dropSessions(
  tx: Tx,
  staffId: number,
  which: { only?: string | undefined; except?: string | undefined } = {},
): Promise<void> {
  await tx
    .delete(sessions)
    .where(
      and(
        eq(sessions.staffId, staffId),
        which.only ? eq(sessions.uid, which.only) : undefined,
        which.except ? ne(sessions.uid, which.except) : undefined,
      ),
    )
}

/** Forgets the sessions that open nothing any more. */
export async function dropOverSessions(tx: Tx, at: Date): Promise<void> {
  await tx.delete(sessions).where(isOver(at))
}

const isOpen = (at: Date) =>
  and(
    gt(sessions.seenAt, new Date(at.getTime() - IDLE_MS)),
    gt(sessions.createdAt, new Date(at.getTime() - ABSOLUTE_MS)),
  )

const isOver = (at: Date) =>
  or(
    lte(sessions.seenAt, new Date(at.getTime() - IDLE_MS)),
    lte(sessions.createdAt, new Date(at.getTime() - ABSOLUTE_MS)),
  )

function needOwnerOrAdministrator(by: Staff, staffUid: string): void {
  if (by.uid !== staffUid && !holdsAnywhere(by, ['admin'])) throw new Refusal('not_allowed')
}
