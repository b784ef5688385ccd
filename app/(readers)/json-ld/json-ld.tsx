import type { Graph, Thing } from 'schema-dts'
import { serialise } from './serialise.ts'

/** What a page says of itself to machines: data, no script, and out of every reader's way. */
export function JsonLd({ graph }: { graph: readonly Thing[] }) {
  const document: Graph = { '@context': 'https://schema.org', '@graph': graph }
  return <script type="application/ld+json">{serialise(document)}</script>
}
