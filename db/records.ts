import { createHash } from 'node:crypto'
import { asc, desc, gt } from 'drizzle-orm'
import type { Locale } from '#domain/locales.ts'
import type { Staff } from '#domain/permissions.ts'
import type { Db, Tx } from './client.ts'
import { auditLog, events } from './schema/records.ts'

/** The id of a person; null for the program itself, which is recorded by name. */
export const actorId = (by: Staff): number | null => (by.kind === 'person' ? by.id : null)

export interface EventInput {
  storyId: number
  articleId?: number
  /** As in db/schema/records.ts. */
  act: string
  from?: string
  to?: string
  revisionId?: number | null
  comment?: string | undefined
  at: Date
}

/** Adds a line to the story's history. */
export async function recordEvent(tx: Tx, by: Staff, event: EventInput): Promise<void> {
  await tx.insert(events).values({
    storyId: event.storyId,
    articleId: event.articleId ?? null,
    act: event.act,
    fromState: event.from ?? null,
    toState: event.to ?? null,
    revisionId: event.revisionId ?? null,
    comment: event.comment ?? null,
    actorId: actorId(by),
    actorName: by.name,
    at: event.at,
  })
}

export interface AuditInput {
  action: string
  entity:
    | 'story'
    | 'article'
    | 'authority'
    | 'staff'
    | 'settings'
    | 'import'
    | 'newsroom'
    | 'asset'
    | 'page'
    | 'font'
  entityUid: string
  locale?: Locale
  data?: Record<string, unknown>
}

/** Adds a link to the chain: each row's hash covers the row and the hash before it. */
export async function audit(tx: Tx, by: Staff, input: AuditInput): Promise<void> {
  const [last] = await tx
    .select({ hash: auditLog.hash })
    .from(auditLog)
    .orderBy(desc(auditLog.id))
    .limit(1)
  const row = {
    at: new Date(),
    actorId: actorId(by),
    actorName: by.name,
    action: input.action,
    entity: input.entity,
    entityUid: input.entityUid,
    locale: input.locale ?? null,
    data: input.data ?? {},
    previousHash: last?.hash ?? '',
  }
  await tx.insert(auditLog).values({ ...row, hash: hashOf(row) })
}

type Link = Omit<typeof auditLog.$inferSelect, 'id' | 'hash'>

function hashOf(row: Link): string {
  const { at, actorId, actorName, action, entity, entityUid, locale, data, previousHash } = row
  const facts = [at.getTime(), actorId, actorName, action, entity, entityUid, locale, data]
  return createHash('sha256')
    .update(JSON.stringify([...facts, previousHash]))
    .digest('base64url')
}

/** Walks the whole chain; gives the id of the first row that was changed or follows a missing one. */
export async function verifyAudit(db: Db): Promise<{ rows: number; brokenAt?: number }> {
  let previousHash = ''
  let rows = 0
  for (let after = 0; ; ) {
    const page = await db
      .select()
      .from(auditLog)
      .where(gt(auditLog.id, after))
      .orderBy(asc(auditLog.id))
      .limit(1_000)
    for (const row of page) {
      if (row.previousHash !== previousHash || row.hash !== hashOf(row))
        return { rows, brokenAt: row.id }
      previousHash = row.hash
      rows += 1
      after = row.id
    }
    if (page.length === 0) return { rows }
  }
}
