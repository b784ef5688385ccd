import { defineConfig } from 'drizzle-kit'

/** One schema, two dialects: `DATABASE_URL=postgres://…` generates the PostgreSQL migrations. */
const postgres = /^(postgres(ql)?|pglite):/.test(process.env.DATABASE_URL ?? '')

export default defineConfig({
  dialect: postgres ? 'postgresql' : 'sqlite',
  schema: './db/schema/*.ts',
  out: postgres ? './db/migrations/postgres' : './db/migrations/sqlite',
})
