import { type Browser, test as base, expect, type Page } from '@playwright/test'
import { type Newsroom, openNewsroom } from '#bin/newsroom.ts'

export interface Person {
  name: string
  email: string
  password: string
}

interface Fixtures {
  /** Hires somebody with these roles and gives a page of theirs, signed in. */
  staffPage(name: string, ...roles: string[]): Promise<Page>
  /** A reader's page without JavaScript and without any cookie. */
  stranger: Page
}
interface WorkerFixtures {
  /** With the sample newsroom. */
  newsroom: Newsroom
  /** Without stories and staff. */
  emptyNewsroom: Newsroom
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  newsroom: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright demands the pattern
    async ({}, use) => {
      const newsroom = await openNewsroom({ sample: true })
      await use(newsroom)
      await newsroom.close()
    },
    { scope: 'worker' },
  ],
  emptyNewsroom: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright demands the pattern
    async ({}, use) => {
      const newsroom = await openNewsroom({ sample: false })
      await use(newsroom)
      await newsroom.close()
    },
    { scope: 'worker' },
  ],
  staffPage: async ({ newsroom, browser }, use) => {
    const pages: Page[] = []
    await use(async (name, ...roles) => {
      const page = await openSignedIn(browser, newsroom, await hire(newsroom, name, ...roles))
      pages.push(page)
      return page
    })
    for (const page of pages) await page.context().close()
  },
  stranger: async ({ newsroom, browser }, use) => {
    const context = await browser.newContext({
      baseURL: newsroom.origin,
      javaScriptEnabled: false,
    })
    await use(await context.newPage())
    await context.close()
  },
})

let hired = 0

/** Adds a member of staff by the command line, with a password of their own. */
export async function hire(newsroom: Newsroom, name: string, ...roles: string[]): Promise<Person> {
  hired += 1
  const email = `${name.toLowerCase()}.${process.pid}.${hired}@newsroom.example`
  const password = `a ferry for ${name} at dawn ${hired}`
  const granted = roles.flatMap((role) => ['--role', role])
  const { code, err } = await newsroom.dateline(
    ['staff', 'add', '--email', email, '--name', name, ...granted, '--password-stdin'],
    password,
  )
  if (code !== 0) throw new Error(`Nobody was hired: ${err}`)
  return { name, email, password }
}

export async function openSignedIn(
  browser: Browser,
  newsroom: Newsroom,
  person: Person,
): Promise<Page> {
  const context = await browser.newContext({ baseURL: newsroom.origin })
  const page = await context.newPage()
  await page.goto('/admin/sign-in')
  await signIn(page, person)
  return page
}

export async function signIn(page: Page, person: Person): Promise<void> {
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page).not.toHaveURL(/sign-in/)
}

export { expect }
