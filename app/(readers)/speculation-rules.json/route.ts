export const dynamic = 'force-dynamic'

/** Fetched when the pointer rests on a link: pages for readers only, no files, no search. */
const RULES = {
  prefetch: [
    {
      source: 'document',
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: '/(admin|api|media)/*' } },
          { not: { href_matches: '/*/search*' } },
          { not: { href_matches: '/*.(xml|json|md|png|pdf)' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
}

export function GET(): Response {
  return new Response(JSON.stringify(RULES), {
    headers: { 'content-type': 'application/speculationrules+json' },
  })
}
