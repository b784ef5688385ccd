import { z } from 'zod'
import type { Newsroom } from '#components/reader/site-page.tsx'
import { DEFAULT_LOCALE } from '#domain/locales.ts'
import { listQuery, SHAPES } from './shapes.ts'

const REFS = { uri: (id: string) => `#/components/schemas/${id}` }

/** The API as OpenAPI 3.1, whose schemas are JSON Schema 2020-12. */
export function description({ name, origin }: Newsroom) {
  return {
    openapi: '3.1.0',
    info: {
      title: name[DEFAULT_LOCALE],
      version: '1',
      description:
        'What readers may read, for programs: no key, no cookie. Answers carry an ETag; ask again with If-None-Match. Lists go on at `next`.',
    },
    servers: [{ url: `${origin}/api/v1` }],
    paths: {
      '/languages': list('Languages', 'Every language the newsroom publishes in'),
      '/categories': list('Categories', 'Every category, in every language'),
      '/stories': list('StoryPage', 'Stories, the newest begun first', true),
      '/stories/{uid}': one('Story', 'A story with its articles', ['404', '410']),
      '/articles': list('ArticlePage', 'Articles, the newest written first', true),
      '/articles/{uid}': one('Article', 'An article with its text', ['404', '410']),
    },
    components: { schemas: schemas() },
  }
}

const ref = (id: string) => ({ $ref: REFS.uri(id) })
const json = (id: string) => ({ 'application/json': { schema: ref(id) } })
const wrong = (why: string) => ({
  description: why,
  content: { 'application/problem+json': { schema: ref('Problem') } },
})
const WRONG: Record<string, unknown> = {
  400: wrong('A query that makes no sense'),
  404: wrong('Nothing public has this uid'),
  410: wrong('It was public and was removed'),
}
const pick = (codes: readonly string[]) =>
  Object.fromEntries(codes.map((code) => [code, WRONG[code]]))

const list = (id: string, summary: string, isPaged = false) => ({
  get: {
    summary,
    ...(isPaged ? { parameters: queryParameters() } : {}),
    responses: {
      200: { description: summary, content: json(id) },
      ...pick(isPaged ? ['400'] : []),
    },
  },
})

const one = (id: string, summary: string, codes: readonly string[]) => ({
  get: {
    summary,
    parameters: [
      { name: 'uid', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
    ],
    responses: { 200: { description: summary, content: json(id) }, ...pick(codes) },
  },
})

function queryParameters() {
  const { properties = {} } = z.toJSONSchema(listQuery)
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', schema }))
}

function schemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(SHAPES)) registry.add(schema, { id })
  return z.toJSONSchema(registry, REFS).schemas
}
