import { eq, sql } from 'drizzle-orm'
import type { Tx } from './client.ts'
import { edition } from './schema/public.ts'

/** Called by every transaction that changes anything public: the press sees the number move. */
export async function bumpEdition(tx: Tx): Promise<void> {
  await tx
    .update(edition)
    .set({ number: sql`${edition.number} + 1` })
    .where(eq(edition.id, 1))
}
