import { asc, eq, inArray } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { emailSchema } from '#domain/email.ts'
import type { Locale } from '#domain/locales.ts'
import {
  EVERY_ROLE,
  type Grant,
  holdsAnywhere,
  type Staff,
  tidyGrants,
} from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db, Tx } from './client.ts'
import { audit } from './records.ts'
import { grants, type STAFF_STATUSES, staff } from './schema/staff.ts'

export type StaffStatus = (typeof STAFF_STATUSES)[number]

/** The program acting for itself, recorded by name: it holds every role. */
export const programActor = (name: string): Staff => ({
  id: 0,
  uid: name,
  kind: 'program',
  name,
  email: '',
  uiLocale: 'en',
  grants: [...EVERY_ROLE],
})

export const PROGRAM = programActor('command line')

export interface Member extends Staff {
  status: StaffStatus
}

export interface NewStaff {
  email: string
  name: string
  uiLocale: Locale
  grants: readonly Grant[]
  passwordHash?: string
  /** Default `invited`. */
  status?: StaffStatus
  at?: Date
}

/** @throws Refusal `not_allowed`, `invalid` (email, name), `exists_already` (email). */
export async function addStaff(tx: Tx, by: Staff, input: NewStaff): Promise<Staff> {
  needAdministrator(by)
  const person = await insertStaff(tx, input)
  await audit(tx, by, {
    action: 'add',
    entity: 'staff',
    entityUid: person.uid,
    data: { grants: person.grants, status: input.status ?? 'invited' },
  })
  return person
}

/** Writes the person's rows; who may, and the audit row, are the caller's. */
export async function insertStaff(tx: Tx, input: NewStaff): Promise<Staff> {
  const name = cleanName(input.name)
  const email = emailSchema.safeParse(input.email)
  if (!email.success) throw new Refusal('invalid', 'email')
  const uid = uuid()
  const [row] = await tx
    .insert(staff)
    .values({
      uid,
      email: email.data,
      name,
      status: input.status ?? 'invited',
      passwordHash: input.passwordHash ?? null,
      uiLocale: input.uiLocale,
      createdAt: input.at ?? new Date(),
    })
    .onConflictDoNothing({ target: staff.email })
    .returning()
  if (!row) throw new Refusal('exists_already', 'email')
  const granted = await writeGrants(tx, row.id, input.grants)
  return asMember(row, granted)
}

/** Replaces all roles of a person; gives what was written, tidied. */
export async function writeGrants(
  tx: Tx,
  staffId: number,
  wanted: readonly Grant[],
): Promise<Grant[]> {
  const tidy = tidyGrants(wanted)
  await tx.delete(grants).where(eq(grants.staffId, staffId))
  if (tidy.length > 0)
    await tx.insert(grants).values(tidy.map(({ role, locale }) => ({ staffId, role, locale })))
  return tidy
}

export async function findStaffByUid(db: Db, uid: string): Promise<Member | undefined> {
  const [row] = await db.select().from(staff).where(eq(staff.uid, uid))
  return row && asMember(row, await grantsOf(db, row.id))
}

/** @throws Refusal `not_found`. */
export async function needMember(db: Db, uid: string): Promise<Member> {
  const member = await findStaffByUid(db, uid)
  if (!member) throw new Refusal('not_found')
  return member
}

export interface StaffListing {
  uid: string
  name: string
  status: StaffStatus
  grants: Grant[]
  /** Only administrators see the addresses and comings and goings of others. */
  email: string | undefined
  lastSeenAt: Date | undefined
}

/** Everybody, by name. */
export async function listStaff(db: Db, by: Staff): Promise<StaffListing[]> {
  const rows = await db.select().from(staff).orderBy(asc(staff.name), asc(staff.id))
  const granted = await db
    .select()
    .from(grants)
    .where(
      inArray(
        grants.staffId,
        rows.map((row) => row.id),
      ),
    )
  const byPerson = Map.groupBy(granted, (grant) => grant.staffId)
  const seesAll = holdsAnywhere(by, ['admin'])
  return rows.map((row) => ({
    uid: row.uid,
    name: row.name,
    status: row.status,
    grants: (byPerson.get(row.id) ?? []).map(({ role, locale }) => ({ role, locale })),
    email: seesAll || row.id === by.id ? row.email : undefined,
    lastSeenAt: (seesAll && row.lastSeenAt) || undefined,
  }))
}

export async function grantsOf(db: Db, staffId: number): Promise<Grant[]> {
  return db
    .select({ role: grants.role, locale: grants.locale })
    .from(grants)
    .where(eq(grants.staffId, staffId))
}

export type StaffRow = typeof staff.$inferSelect

export const asMember = (row: StaffRow, granted: Grant[]): Member => ({
  id: row.id,
  uid: row.uid,
  kind: 'person',
  name: row.name,
  email: row.email,
  uiLocale: row.uiLocale,
  grants: granted,
  status: row.status,
})

export function needAdministrator(by: Staff): void {
  if (!holdsAnywhere(by, ['admin'])) throw new Refusal('not_allowed')
}

const LONGEST_NAME = 100

/** @throws Refusal `invalid` for an empty or endless name, or one with control characters. */
export function cleanName(text: string): string {
  const name = text.normalize('NFC').trim().replace(/\s+/gu, ' ')
  if (name === '' || name.length > LONGEST_NAME || /\p{Cc}/u.test(name))
    throw new Refusal('invalid', 'name')
  return name
}
