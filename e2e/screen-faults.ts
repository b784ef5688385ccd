import type { Page } from '@playwright/test'
import { standsOut } from './colour-faults.ts'

/** WCAG 2.2, 1.4.12: what a reader may set without losing anything. */
const SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`

/** Runs with the text set wide apart, as readers with dyslexia do. */
export async function withTextSpacing<T>(page: Page, run: () => Promise<T>): Promise<T> {
  const style = await page.addStyleTag({ content: SPACING })
  try {
    return await run()
  } finally {
    await style.evaluate((node) => (node as HTMLElement).remove())
  }
}

/** Text that is cut off, lies over other text or runs out of the screen. */
export const lostText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    interface Line {
      text: string
      owner: Element
      rect: DOMRect
    }
    const faults: string[] = []
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth)
      faults.push(`wider than the screen by ${scrollWidth - clientWidth}`)
    const lines: Line[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (!owner || !text || !isShown(owner)) continue
      const range = document.createRange()
      range.selectNode(node)
      const end = shortenedAt(owner)
      // The part of a line that has ink in it: boxes of close lines overlap, letters must not.
      for (const { x, y, width, height } of range.getClientRects())
        if (y + height / 2 < end)
          lines.push({ text, owner, rect: new DOMRect(x, y + height * 0.3, width, height * 0.4) })
    }
    for (const { text, owner, rect } of lines) {
      const cut = cutterOf(owner)?.getBoundingClientRect()
      const isCut =
        cut &&
        (rect.right > cut.right + 1 || rect.left < cut.left - 1 || rect.bottom > cut.bottom + 1)
      if (isCut || rect.left < -1 || rect.right > clientWidth + 1) faults.push(`cut off: ${text}`)
    }
    lines.sort((a, b) => a.rect.top - b.rect.top)
    lines.forEach((line, index) => {
      for (const other of lines.slice(index + 1)) {
        if (other.rect.top >= line.rect.bottom) break
        // What an ellipsis stands for lies beneath it.
        if (other.owner === line.owner && shortenedAt(line.owner) < Number.POSITIVE_INFINITY)
          continue
        const shared =
          Math.min(line.rect.right, other.rect.right) - Math.max(line.rect.left, other.rect.left)
        if (shared > 1) faults.push(`one over the other: ${line.text} / ${other.text}`)
      }
    })
    return [...new Set(faults)]

    /** Not what is for hearing only, nor a skip link before it has the focus. */
    function isShown(element: Element) {
      return element.checkVisibility() && !element.closest('.unseen, .skip')
    }
    /** Where a summary in a list ends, which is shortened on purpose and to whole lines. */
    function shortenedAt(element: Element) {
      const summary = element.closest('.summary')
      const isShortened = summary && getComputedStyle(summary).webkitLineClamp !== 'none'
      return isShortened ? summary.getBoundingClientRect().bottom : Number.POSITIVE_INFINITY
    }
    /** What hides what runs over it. */
    function cutterOf(element: Element): Element | undefined {
      for (let each: Element | null = element; each; each = each.parentElement)
        if (getComputedStyle(each).overflowX !== 'visible') return each
      return undefined
    }
  })

/** Controls smaller than 24 × 24 px, but for links within a sentence (WCAG 2.2, 2.5.8). */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const targets = document.querySelectorAll(
      'a[href], button, summary, input:not([type=hidden]), select, textarea',
    )
    return [...targets].flatMap((target) => {
      if (!target.checkVisibility() || target.matches('.skip') || isInSentence(target)) return []
      const { width, height } = target.getBoundingClientRect()
      if (Math.min(width, height) >= 24) return []
      return [`${Math.round(width)} × ${Math.round(height)}: ${target.textContent}`]
    })

    /** Does its line hold other words than links'? */
    function isInSentence(target: Element) {
      if (getComputedStyle(target).display !== 'inline') return false
      const block = target.closest('p, li, dd, dt, figcaption, blockquote')
      const rest = block?.cloneNode(true) as Element | undefined
      for (const link of rest?.querySelectorAll('a') ?? []) link.remove()
      return /\p{L}/u.test(rest?.textContent ?? '')
    }
  })

/** Letters of joined scripts that are slanted or pulled apart. */
export const brokenLetters = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[lang=ar], [lang=ar] *')].flatMap((element) => {
      const { letterSpacing, fontStyle } = getComputedStyle(element)
      const isWhole = letterSpacing === 'normal' && fontStyle === 'normal'
      return isWhole || element.closest('[lang]')?.getAttribute('lang') !== 'ar'
        ? []
        : [`${element.tagName}: ${letterSpacing} ${fontStyle}`]
    }),
  )

/** What moves, and whether the next page would come with a movement. */
export const movements = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isOn = (rules: CSSRuleList): boolean =>
      [...rules].some((rule) => {
        if (rule instanceof CSSMediaRule)
          return matchMedia(rule.conditionText).matches && isOn(rule.cssRules)
        return rule.constructor.name === 'CSSViewTransitionRule'
      })
    const moving = document.getAnimations().map(({ playState }) => playState)
    const views = [...document.styleSheets].some(({ cssRules }) => isOn(cssRules))
    return [...moving, ...(views ? ['a transition to the next page'] : [])]
  })

/**
 * What the keyboard can reach and the eye can't: without a ring of 3 : 1, out of the screen or
 * behind something (WCAG 2.2, 2.4.7, 2.4.11, 1.4.11). Gives how many it looked at as well.
 */
export async function unseenFocus(page: Page): Promise<{ stops: number; faults: string[] }> {
  // From a key on, the browser shows where the focus is.
  await page.keyboard.press('Tab')
  const stops = await page.evaluate(() => {
    const targets = document.querySelectorAll<HTMLElement>(
      'a[href], button, summary, input:not([type=hidden]), select, textarea',
    )
    const reached = [...targets].filter((each) => each.matches('.skip') || each.checkVisibility())
    return reached.map((stop) => {
      stop.focus()
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(stop)
      return {
        name: stop.textContent || stop.id,
        hasRing: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        ring: outlineColor,
        ground: groundOf(stop.parentElement),
        isOnTop: [...stop.getClientRects()].some(({ x, y, width, height }) =>
          stop.contains(document.elementFromPoint(x + width / 2, y + height / 2)),
        ),
      }
    })

    function groundOf(element: Element | null): string {
      for (let each = element; each; each = each.parentElement) {
        const { backgroundColor } = getComputedStyle(each)
        if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor
      }
      return 'rgb(255, 255, 255)'
    }
  })
  const faults = stops.flatMap(({ name, hasRing, ring, ground, isOnTop }) => [
    ...(hasRing && standsOut(ring, ground, 3) ? [] : [`no ring: ${name}`]),
    ...(isOnTop ? [] : [`not to be seen: ${name}`]),
  ])
  return { stops: stops.length, faults }
}
