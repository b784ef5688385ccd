import type { Page } from '@playwright/test'
import { contrast } from '#domain/testing/contrast.ts'

/** Two colours as a browser gives them: `rgb(20, 25, 31)`. */
export const standsOut = (one: string, other: string, ratio: number) =>
  contrast(partsOf(one), partsOf(other)) >= ratio
const partsOf = (colour: string) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number)

/** Text that can't be told from what it stands on, each with its colours (WCAG 2.2, 1.4.3). */
export async function faintText(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found = new Map<string, { text: string; colour: string; ground: string }>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (!owner?.checkVisibility() || !text) continue
      let ground = 'rgb(255, 255, 255)'
      for (let each: Element | null = owner; each; each = each.parentElement) {
        const { backgroundColor } = getComputedStyle(each)
        if (/^rgba\(.*, 0\)$/.test(backgroundColor)) continue
        ground = backgroundColor
        break
      }
      const { color: colour } = getComputedStyle(owner)
      found.set(colour + ground, { text, colour, ground })
    }
    return [...found.values()]
  })
  return texts
    .filter(({ colour, ground }) => !standsOut(colour, ground, 4.5))
    .map(({ text, colour, ground }) => `${colour} on ${ground}: ${text}`)
}

/**
 * What a reader's own colours take away: shapes that are nothing but a ground, fields without an
 * edge, and the place one is at where only its colour says so.
 */
export const lostToColours = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const nameOf = (element: Element) =>
      `${element.tagName}.${element.className} ${element.textContent?.slice(0, 40)}`
    const shown = [...document.body.querySelectorAll('*')].filter((each) => each.checkVisibility())
    const shapes = shown.filter((each) => {
      const { backgroundColor, borderBlockEndStyle, borderInlineStartStyle } =
        getComputedStyle(each)
      const isPainted = backgroundColor !== 'rgba(0, 0, 0, 0)'
      const isEdged = borderBlockEndStyle !== 'none' || borderInlineStartStyle !== 'none'
      const isEmpty = !each.textContent && !each.querySelector('img, svg, input')
      return isPainted && isEmpty && !isEdged && !each.matches('img, input, svg *')
    })
    const drawn = shown.flatMap((each) =>
      ['::before', '::after']
        .filter((pseudo) => {
          const { content, backgroundColor, backgroundImage } = getComputedStyle(each, pseudo)
          const isPainted = backgroundColor !== 'rgba(0, 0, 0, 0)' || backgroundImage !== 'none'
          return content === '""' && isPainted
        })
        .map((pseudo) => `only a ground: ${nameOf(each)}${pseudo}`),
    )
    const fields = shown.filter((each) => {
      if (!each.matches('input, textarea, select, .search-line button')) return false
      const { borderBlockEndStyle, borderBlockEndWidth } = getComputedStyle(each)
      return borderBlockEndStyle === 'none' || borderBlockEndWidth === '0px'
    })
    const places = shown.filter((each) => {
      if (!each.matches('[aria-current], [aria-pressed=true]')) return false
      const other = each.closest('ul, ol, fieldset')?.querySelectorAll('a, button') ?? []
      const peer = [...other].find((one) => !one.matches('[aria-current], [aria-pressed=true]'))
      return peer && lookOf(peer) === lookOf(each)
    })
    return [
      ...shapes.map((each) => `only a ground: ${nameOf(each)}`),
      ...drawn,
      ...fields.map((each) => `without an edge: ${nameOf(each)}`),
      ...places.map((each) => `told apart by colour alone: ${nameOf(each)}`),
    ]

    /** All but colour. */
    function lookOf(element: Element) {
      const { fontWeight, textDecorationLine, borderBlockEndWidth } = getComputedStyle(element)
      return [fontWeight, textDecorationLine, borderBlockEndWidth].join()
    }
  })
