import { inlineText } from '#domain/blocks.ts'
import { escapeXml } from '#domain/characters.ts'
import { type Embed, embedAt } from '#domain/embeds.ts'
import { directionOf, type Locale } from '#domain/locales.ts'
import { readerWords } from '#i18n/reader.ts'
import { type EmbedBlock, EmbedWords } from './body.tsx'

/**
 * What another site serves, shown in its place once a reader asks for it. Until then the frame is a
 * document of ours with one link in it, which leads to the provider's within the same frame: no
 * script, and nothing is asked of anybody before. A frame with `loading="lazy"` in a closed
 * `<details>` would be loaded at once wherever scripts are off (html.spec.whatwg.org, "will lazy
 * load element steps").
 */
export function EmbedFigure({ block, page }: { block: EmbedBlock; page: Locale }) {
  const embed = embedAt(block.attrs.href)
  const title = inlineText(block.content[0].content)
  return (
    <figure className={embed ? `embed ${embed.kind}` : 'embed'}>
      {embed && (
        <iframe
          title={readerWords(page)('embed.frame', { title, provider: embed.provider })}
          srcDoc={facade(embed, page)}
          sandbox="allow-scripts allow-same-origin"
          allow="fullscreen"
          referrerPolicy="strict-origin"
        />
      )}
      <EmbedWords block={block} />
    </figure>
  )
}

/** The same in both schemes, as a dark screen is; its hash stands in the page's policy. */
const STYLE = `html,body{height:100%;margin:0}
a{display:grid;box-sizing:border-box;min-height:100%;place-content:center;justify-items:center;gap:.5rem;padding:.75rem;background:#14191f;color:#fff;font:.9375rem/1.4 system-ui,sans-serif;text-align:center;text-decoration:none}
strong{padding:.5rem 1.25rem;border:2px solid;font-size:1.0625rem}
a:hover strong{background:#fff;color:#14191f}
a:focus-visible{outline:3px solid #ffd54a;outline-offset:-6px}`

function facade({ frame, provider }: Embed, page: Locale): string {
  const words = readerWords(page)
  return `<!doctype html><html lang="${page}" dir="${directionOf(page)}"><meta charset="utf-8"><title>${escapeXml(provider)}</title><style>${STYLE}</style><body><a href="${escapeXml(frame)}"><strong>${escapeXml(words('embed.show'))}</strong><span>${escapeXml(words('embed.before', { provider }))}</span></a></body></html>`
}
