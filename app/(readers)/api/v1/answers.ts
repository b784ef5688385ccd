import type { z } from 'zod'
import { type CatalogueQuery, findSubject, reader } from '#db/public.ts'
import { subjectKey } from '#domain/details.ts'
import { DEFAULT_LOCALE } from '#domain/locales.ts'
import { listQuery, type problem } from './shapes.ts'

/** Other sites' pages may read what everybody may read; searchers are to find the page itself. */
const OPEN = { 'access-control-allow-origin': '*', 'x-robots-tag': 'noindex' }

export const answer = (body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    headers: { 'content-type': 'application/json; charset=utf-8', ...OPEN, ...headers },
  })

export function refuse(status: 400 | 404 | 410, title: string, detail?: string): Response {
  const body: z.infer<typeof problem> = { title, status, ...(detail ? { detail } : {}) }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', ...OPEN },
  })
}

/** The query of a list, or the answer to one that makes no sense. */
export async function readQuery(request: Request): Promise<CatalogueQuery | Response> {
  const given = Object.fromEntries(new URL(request.url).searchParams)
  const parsed = listQuery.safeParse(given)
  if (!parsed.success) {
    const detail = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    return refuse(400, 'This query makes no sense', detail.join('; '))
  }
  const { topic, country, ...query } = parsed.data
  const subjects = country ? [subjectKey('country', country)] : []
  if (topic === undefined) return { ...query, subjects }
  const found = await findSubject(reader(), { kind: 'topic', slug: topic, locale: DEFAULT_LOCALE })
  return found
    ? { ...query, subjects: [...subjects, found.key] }
    : refuse(400, 'This query makes no sense', 'topic: There is no such topic')
}

/** The address of the page after this one. */
export function nextOf(origin: string, request: Request, next: string | undefined): string | null {
  if (!next) return null
  const { pathname, searchParams } = new URL(request.url)
  searchParams.set('after', next)
  searchParams.sort()
  return `${origin}${pathname}?${searchParams}`
}
