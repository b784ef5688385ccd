import { escapeXml } from '#domain/characters.ts'

/** HTML that is safe as it stands. */
export class Markup {
  readonly html: string

  constructor(html: string) {
    this.html = html
  }
}

type Part = string | Markup | readonly Markup[]

/** Writes HTML: whatever is put in is text, unless it is markup already. */
export function markup(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  const written = parts.map((part) => {
    if (part instanceof Markup) return part.html
    return typeof part === 'string' ? escapeXml(part) : part.map(({ html }) => html).join('')
  })
  return new Markup(String.raw({ raw: strings }, ...written))
}
