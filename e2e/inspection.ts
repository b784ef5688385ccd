import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // A hash guards against other people's servers; the desk's scripts come from ours.
    'require-sri': ['error', { target: 'crossorigin' }],
    // A text with links and emphasis is written in no native element.
    'prefer-native-element': ['error', { exclude: ['textbox'] }],
  },
})
/** All that can differ between light and dark. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']
/** What React writes on a form over an action, whatever we say. */
const ACTION = / action="(javascript:throw [^"]*)?"/g

/**
 * Goes to an address and gives all that is wrong with it: what html-validate finds in the document
 * as it was sent, and what axe finds on the screen once `awaited` is there. One load serves both.
 */
export async function inspectAddress(
  page: Page,
  path: string,
  awaited: Locator = page.locator('h1, main').first(),
): Promise<string[]> {
  const answer = await page.goto(path)
  if (!answer) throw new Error(`Nothing was loaded from ${path}`)
  const report = await validator.validateString((await answer.text()).replace(ACTION, ''), path)
  const faults = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${path}: ${ruleId} ${message} ${selector}`),
  )
  await awaited.waitFor()
  return [...faults, ...(await inspectScreen(page, path))]
}

/**
 * What axe finds on what stands there, light and dark, wide and narrow, and what is wider than the
 * screen.
 */
export async function inspectScreen(page: Page, name: string): Promise<string[]> {
  const faults: string[] = []
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 320]) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      // Else axe opens a second page each time, to gather what it finds in frames; we have none.
      const axe = new AxeBuilder({ page }).setLegacyMode()
      if (colorScheme === 'dark') axe.withRules(OF_COLOUR)
      const { violations } = await axe.analyze()
      for (const { id, nodes } of violations)
        faults.push(`${name} ${colorScheme} ${width}: ${id} ${nodes[0]?.html}`)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (overflow > 0) faults.push(`${name} ${width}: wider than the screen by ${overflow}`)
    }
  return faults
}
