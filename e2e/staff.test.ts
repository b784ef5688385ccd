import type { Page } from '@playwright/test'
import { type Newsroom, openNewsroom } from '#bin/newsroom.ts'
import { write } from '#db/client.ts'
import { inviteStaff } from '#db/enrolment.ts'
import { addStaff, PROGRAM } from '#db/staff.ts'
import { createLink } from '#db/staff-links.ts'
import { openBackstage } from './backstage.ts'
import { expect, hire, openSignedIn, signIn, test } from './fixtures.ts'
import { inspectAddress } from './inspection.ts'

const tomes = { email: 'tome@newsroom.example', password: 'quatro canoas atrás da lua' }

const linkOn = (page: Page) => page.getByLabel('Link', { exact: true }).inputValue()

test('the first administrator comes by the printed link and lets others in', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const newsroom = await openNewsroom({ sample: false })
  const open = async () => (await browser.newContext({ baseURL: newsroom.origin })).newPage()
  try {
    const welcome = await newsroom.welcome
    const [ada, tome] = [await open(), await open()]

    await test.step('the link makes the first administrator', async () => {
      expect(await inspectAddress(tome, welcome)).toEqual([])
      await ada.goto(welcome)
      await ada.getByLabel('Name').fill('Ada Brandt')
      await ada.getByLabel('E-mail').fill('ada@newsroom.example')
      await ada.getByLabel('New password').fill('ada brandt 2026')
      await ada.getByRole('button', { name: 'Create the account' }).click()
      await expect(ada.getByLabel('New password')).toHaveAccessibleDescription(/too easy to guess/)
      await expect(ada.getByLabel('Name')).toHaveValue('Ada Brandt')
      await ada.getByLabel('New password').fill('seven ferries under a paper moon')
      await ada.getByRole('button', { name: 'Create the account' }).click()
      await expect(ada).toHaveURL('/admin')
      expect((await tome.goto(welcome))?.status()).toBe(404)
      await expect(tome.getByRole('heading', { level: 1 })).toHaveText(/doesn’t work any more/)
    })

    await test.step('an invitation works once, for who has its link', async () => {
      await ada.goto('/admin/staff')
      await ada.getByRole('link', { name: 'Invite somebody' }).click()
      await ada.getByLabel('Name').fill('Tomé Braga')
      await ada.getByLabel('E-mail').fill(tomes.email)
      await ada.getByRole('button', { name: 'Make the invitation' }).click()
      await expect(ada.getByText('Choose at least one role')).toBeVisible()
      await ada.getByRole('group', { name: 'Translator' }).getByLabel('Português').check()
      await ada.getByRole('button', { name: 'Make the invitation' }).click()
      const link = await linkOn(ada)
      await tome.goto(link)
      await expect(tome.locator('meta[name=referrer]')).toHaveAttribute('content', 'no-referrer')
      await tome.getByLabel('New password').fill(tomes.password)
      await tome.getByRole('button', { name: 'Join' }).click()
      await expect(tome).toHaveURL('/admin')
      expect((await ada.goto(link))?.status()).toBe(404)
    })

    await test.step('a translator sees no screen of the staff', async () => {
      expect((await tome.goto('/admin/staff'))?.status()).toBe(404)
      await expect(tome.getByText('ada@newsroom.example')).toHaveCount(0)
    })

    await test.step('new roles end the sessions and are there after the next sign-in', async () => {
      await ada.goto('/admin/staff')
      await ada.getByRole('link', { name: 'Tomé Braga' }).click()
      await ada.getByRole('group', { name: 'Auditor' }).getByRole('checkbox').check()
      await ada.getByRole('button', { name: 'Save roles' }).click()
      await expect(ada.getByText('The roles are saved')).toBeVisible()
      await tome.goto('/admin/staff')
      await expect(tome).toHaveURL('/admin/sign-in?next=%2Fadmin%2Fstaff')
      await signIn(tome, { name: 'Tomé', ...tomes })
      await expect(tome).toHaveURL('/admin/staff')
      await expect(tome.getByRole('main')).toContainText('Ada Brandt')
      await expect(tome.getByRole('main')).not.toContainText('ada@newsroom.example')
    })

    await test.step('a forgotten password is replaced by a link, which signs out elsewhere', async () => {
      await ada.getByRole('button', { name: 'Make a link for a new password' }).click()
      const elsewhere = await open()
      await elsewhere.goto(await linkOn(ada))
      await elsewhere.getByLabel('New password').fill('cinco canoas atrás da lua')
      await elsewhere.getByRole('button', { name: 'Save the password' }).click()
      await expect(elsewhere).toHaveURL('/admin')
      await tome.reload()
      await expect(tome).toHaveURL(/sign-in/)
    })

    await test.step('who is suspended is out at once, and back when reinstated', async () => {
      await signIn(tome, {
        name: 'Tomé',
        email: tomes.email,
        password: 'cinco canoas atrás da lua',
      })
      await ada.getByRole('button', { name: 'Suspend' }).click()
      await ada.getByRole('alertdialog').getByRole('button', { name: 'Suspend' }).click()
      await expect(ada.getByRole('button', { name: 'Reinstate' })).toBeVisible()
      await tome.reload()
      await expect(tome).toHaveURL(/sign-in/)
      await ada.getByRole('button', { name: 'Reinstate' }).click()
      await signIn(tome, {
        name: 'Tomé',
        email: tomes.email,
        password: 'cinco canoas atrás da lua',
      })
    })

    await test.step('the last administrator stays one', async () => {
      await ada.goto('/admin/staff')
      await ada.getByRole('link', { name: 'Ada Brandt' }).click()
      await ada.getByRole('group', { name: 'Administrator' }).getByRole('checkbox').uncheck()
      await ada.getByRole('button', { name: 'Save roles' }).click()
      await expect(ada.getByRole('main').getByRole('alert')).toContainText('at least one')
    })
  } finally {
    await newsroom.close()
  }
})

test('one changes one’s own name and password, and signs out', async ({ newsroom, browser }) => {
  const person = await hire(newsroom, 'Noemi', 'author:en')
  const page = await openSignedIn(browser, newsroom, person)
  const elsewhere = await openSignedIn(browser, newsroom, person)
  await page.goto('/admin/account')
  await page.getByRole('textbox', { name: 'Name' }).fill('Noemi Sand')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('banner')).toContainText('Noemi Sand')

  const current = page.getByLabel('Current password')
  const chosen = page.getByLabel('New password')
  await current.fill('not this one')
  await chosen.fill('eleven lanterns on the jetty')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(current).toHaveAccessibleDescription(/not your current password/)
  await current.fill(person.password)
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('The password is changed')).toBeVisible()
  await expect(chosen).toHaveValue('')
  await elsewhere.reload()
  await expect(elsewhere).toHaveURL(/sign-in/)

  await page.getByRole('button', { name: /Noemi Sand/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/admin/sign-in')
  await page.goBack()
  await page.reload()
  await expect(page).toHaveURL(/sign-in/)
  await signIn(page, { ...person, password: 'eleven lanterns on the jetty' })
})

test('signing in works before any script has loaded', async ({ newsroom, stranger }) => {
  const person = await hire(newsroom, 'Olga', 'author:en')
  await stranger.goto('/admin/sign-in?next=/admin/account')
  await stranger.getByLabel('E-mail').fill(person.email)
  await stranger.getByLabel('Password', { exact: true }).fill('wrong')
  await stranger.getByRole('button', { name: 'Sign in' }).click()
  await expect(stranger.getByRole('alert')).toContainText('do not belong together')
  await expect(stranger.getByLabel('E-mail')).toHaveValue(person.email)
  await stranger.getByLabel('Password', { exact: true }).fill(person.password)
  await stranger.getByRole('button', { name: 'Sign in' }).click()
  await expect(stranger).toHaveURL('/admin/account')
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Your account')
})

test('a link that is dead says so before any script has loaded', async ({ stranger }) => {
  for (const kind of ['welcome', 'invite', 'reset']) {
    const answer = await stranger.goto(`/admin/${kind}/unknown`)
    expect(answer?.status(), kind).toBe(404)
    expect(answer?.headers()).toMatchObject({
      'cache-control': 'private, no-store',
      'content-security-policy': expect.stringContaining("'nonce-"),
    })
    await expect(stranger).toHaveTitle(/^This link doesn’t work any more/)
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(/doesn’t work any more/)
    await expect(stranger.getByRole('main')).toContainText('An administrator can make a new one')
    await expect(stranger.getByRole('link', { name: 'Sign in' })).toBeVisible()
  }
})

test('axe and html-validate find nothing on the screens of staff, light and dark, wide and narrow', async ({
  newsroom,
  browser,
}) => {
  test.setTimeout(600_000)
  const context = await browser.newContext({ baseURL: newsroom.origin, bypassCSP: true })
  const page = await context.newPage()
  const ona = await hire(newsroom, 'Ona', 'admin')
  const faults: string[] = []
  for (const path of ['/admin/sign-in', '/admin/reset/unknown', ...(await freshLinks(newsroom))])
    faults.push(...(await inspectAddress(page, path)))
  await page.goto('/admin/sign-in')
  await signIn(page, ona)
  await page.goto('/admin/staff')
  const person = await page.getByRole('link', { name: 'Ona' }).first().getAttribute('href')
  for (const path of ['/admin/staff', '/admin/staff/invite', '/admin/account', person ?? ''])
    faults.push(...(await inspectAddress(page, path)))
  expect(faults).toEqual([])
  await context.close()
})

/** The addresses of an invitation and of a new password, neither used yet. */
async function freshLinks(newsroom: Newsroom): Promise<string[]> {
  const backstage = await openBackstage(newsroom)
  try {
    return await write(async (tx) => {
      const person = { email: 'ines@newsroom.example', name: 'Ines', uiLocale: 'en' } as const
      const grants = [{ role: 'author', locale: 'en' }] as const
      const invited = await inviteStaff(tx, PROGRAM, { ...person, grants })
      const others = {
        ...person,
        email: 'osip@newsroom.example',
        status: 'active',
        grants,
      } as const
      const { uid } = await addStaff(tx, PROGRAM, others)
      const reset = await createLink(tx, PROGRAM, { kind: 'reset', staffUid: uid })
      return [`/admin/invite/${invited.token}`, `/admin/reset/${reset.token}`]
    })
  } finally {
    await backstage.close()
  }
}
