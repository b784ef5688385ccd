import { and, eq, gt, isNull, lte } from 'drizzle-orm'
import type { Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { hasAdministrator } from './administrators.ts'
import type { Db, Tx } from './client.ts'
import { audit } from './records.ts'
import { type LINK_KINDS, staff, staffLinks } from './schema/staff.ts'
import { asMember, grantsOf, type Member, needAdministrator, needMember } from './staff.ts'
import { hashToken, newToken } from './tokens.ts'

export type LinkKind = (typeof LINK_KINDS)[number]

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const LIFETIME_MS: Record<LinkKind, number> = {
  welcome: DAY_MS,
  invite: 7 * DAY_MS,
  reset: 30 * MINUTE_MS,
}

/** The status a person must have for a link of the kind to make sense. */
const MEANT_FOR = { invite: 'invited', reset: 'active' } as const

/**
 * Makes a single-use link and gives its token, once: only its hash is kept. An earlier link of
 * the same kind for the same person stops working.
 * @throws Refusal `not_allowed`, `not_found`, `not_possible_now` (the person is past it, or
 *   there is an administrator already).
 */
export async function createLink(
  tx: Tx,
  by: Staff,
  input: { kind: LinkKind; staffUid?: string; at?: Date },
): Promise<{ token: string; expiresAt: Date }> {
  needAdministrator(by)
  const at = input.at ?? new Date()
  const person = await whomFor(tx, input)
  const expiresAt = new Date(at.getTime() + LIFETIME_MS[input.kind])
  const token = newToken()
  await dropLinks(tx, input.kind, person?.id ?? null)
  await tx.insert(staffLinks).values({
    tokenHash: hashToken(token),
    kind: input.kind,
    staffId: person?.id ?? null,
    expiresAt,
    createdAt: at,
  })
  await audit(tx, by, {
    action: `link_${input.kind}`,
    entity: 'staff',
    entityUid: person?.uid ?? 'newsroom',
    data: { expiresAt: expiresAt.toISOString() },
  })
  return { token, expiresAt }
}

async function whomFor(
  db: Db,
  { kind, staffUid = '' }: { kind: LinkKind; staffUid?: string },
): Promise<Member | undefined> {
  if (kind === 'welcome') {
    if (await hasAdministrator(db)) throw new Refusal('not_possible_now')
    return undefined
  }
  const member = await needMember(db, staffUid)
  if (member.status !== MEANT_FOR[kind]) throw new Refusal('not_possible_now')
  return member
}

export interface Link {
  kind: LinkKind
  expiresAt: Date
  /** Whom it is for; undefined for the first administrator. */
  person: Member | undefined
}

/** What a link would do now; undefined if unknown, used, expired or overtaken by events. */
export async function findLink(
  db: Db,
  kind: LinkKind,
  token: string,
  at = new Date(),
): Promise<Link | undefined> {
  const [row] = await db
    .select({ link: staffLinks, person: staff })
    .from(staffLinks)
    .leftJoin(staff, eq(staff.id, staffLinks.staffId))
    .where(isUsable(kind, token, at))
  if (!row) return undefined
  const isOvertaken =
    kind === 'welcome' ? await hasAdministrator(db) : row.person?.status !== MEANT_FOR[kind]
  if (isOvertaken) return undefined
  const person = row.person ?? undefined
  return {
    kind,
    expiresAt: row.link.expiresAt,
    person: person && asMember(person, await grantsOf(db, person.id)),
  }
}

/**
 * Uses a link up: of two at once, one succeeds.
 * @throws Refusal `link_expired` for whatever reason it doesn't work.
 */
export async function spendLink(
  tx: Tx,
  kind: LinkKind,
  token: string,
  at = new Date(),
): Promise<Link> {
  const link = await findLink(tx, kind, token, at)
  if (!link) throw new Refusal('link_expired')
  const used = await tx
    .update(staffLinks)
    .set({ usedAt: at })
    .where(isUsable(kind, token, at))
    .returning({ kind: staffLinks.kind })
  if (used.length === 0) throw new Refusal('link_expired')
  return link
}

/** Links of a kind stop working: for a person, or (null) for the first administrator. */
export async function dropLinks(tx: Tx, kind: LinkKind, staffId: number | null): Promise<void> {
  const whose = staffId === null ? isNull(staffLinks.staffId) : eq(staffLinks.staffId, staffId)
  await tx.delete(staffLinks).where(and(eq(staffLinks.kind, kind), whose))
}

/** Forgets the links that open nothing any more; the audit log keeps that they were made. */
export async function dropExpiredLinks(tx: Tx, at: Date): Promise<void> {
  await tx.delete(staffLinks).where(lte(staffLinks.expiresAt, at))
}

const isUsable = (kind: LinkKind, token: string, at: Date) =>
  and(
    eq(staffLinks.tokenHash, hashToken(token)),
    eq(staffLinks.kind, kind),
    isNull(staffLinks.usedAt),
    gt(staffLinks.expiresAt, at),
  )
