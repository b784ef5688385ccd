import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { fetchAnswer } from './crawl.ts'
import { expect, test } from './fixtures.ts'
import { TEMPLATES } from './templates.ts'

const JAR = path.join(path.dirname(import.meta.dirname), 'node_modules/vnu-jar/build/dist/vnu.jar')
/** The sheets use what browsers know and the checker does not yet; other tests look at them. */
const STYLES = /<style[\s\S]*?<\/style>/g

/** Hints, such as that React's slash in `<br/>` says nothing, have the type `info` alone. */
const findings = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      subType: z.string().optional(),
      url: z.string(),
      message: z.string(),
      extract: z.string().optional(),
    }),
  ),
})

test('the Nu checker of the W3C finds no fault with any template', async ({ newsroom }, info) => {
  const java = spawnSync('java', ['-version'])
  test.skip(java.status !== 0, 'There is no Java here for the Nu checker to run on')
  test.setTimeout(300_000)
  const folder = info.outputPath('documents')
  mkdirSync(folder, { recursive: true })
  for (const [name, address] of Object.entries(TEMPLATES)) {
    const { body } = await fetchAnswer(newsroom, address)
    writeFileSync(path.join(folder, `${name}.html`), body.replace(STYLES, ''))
  }
  // The checker reads deep documents by recursion; its own advice is a larger stack.
  const checker = ['-Xss8m', '-jar', JAR, '--format', 'json', '--exit-zero-always']
  const { stderr } = spawnSync('java', [...checker, folder], { encoding: 'utf8' })
  const { messages } = findings.parse(JSON.parse(stderr))
  expect(messages.filter(({ type, subType }) => type !== 'info' || subType)).toEqual([])
})
