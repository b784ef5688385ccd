import { expect, test } from './fixtures.ts'

test('the list is narrowed by its address, without JavaScript', async ({
  newsroom,
  staffPage,
  browser,
}) => {
  const signedIn = await staffPage('Sven', 'auditor')
  const context = await browser.newContext({
    baseURL: newsroom.origin,
    javaScriptEnabled: false,
    storageState: await signedIn.context().storageState(),
  })
  const page = await context.newPage()
  await page.goto('/admin/stories')
  const all = await page
    .getByRole('listitem')
    .filter({ has: page.locator('time') })
    .count()
  await page.getByLabel('Language').selectOption('pt')
  await page.getByLabel('In work').selectOption('approved')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page).toHaveURL(/locale=pt&work=approved/)
  const rows = page.getByRole('listitem').filter({ has: page.locator('time') })
  expect(await rows.count()).toBeLessThan(all)
  await expect(rows.first().getByText('Português: Not public, Approved')).toBeAttached()

  await page.goto('/admin/stories?work=nonsense&cursor=abc&text=')
  await expect(rows).toHaveCount(all)
  await page.goto('/admin/stories?text=zzzz-nothing')
  await expect(page.getByText('No story matches these filters.')).toBeVisible()
  await page.getByRole('link', { name: 'Clear all' }).click()
  await expect(rows).toHaveCount(all)
  await context.close()
})

test('a new story asks for what all languages share, and goes on to its text', async ({
  staffPage,
}) => {
  const page = await staffPage('Nora', 'author:en', 'desk_admin:pt')
  await page.goto('/admin/stories/new')
  await expect(page.getByLabel('Written in').getByRole('option')).toHaveText([
    'English',
    'Português',
  ])
  await page.getByLabel('Category').selectOption('project-news')
  await page.getByLabel('Day').fill('2026-05-06')
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/admin')) asked.push(`${request.method()} ${pathname}`)
  })
  await page.getByRole('button', { name: 'Create and write' }).click()
  await expect(page).toHaveURL(/\/admin\/articles\/[0-9a-f-]{36}\/edit$/)
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toBeVisible()
  // The page comes with the answer to the form.
  expect(asked).toEqual(['POST /admin/stories/new'])
})

test('changed facts wait for the next publication, and the story says so', async ({
  staffPage,
}) => {
  const page = await staffPage('Fay', 'desk_admin')
  await page.goto('/admin/stories?public=live&locale=pt&category=press-release')
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
  await page.getByRole('button', { name: 'Change' }).click()
  const dialog = page.getByRole('dialog', { name: 'Category and day' })
  await dialog.getByLabel('Category').selectOption('expert-voice')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/Until then readers see Press Release/)).toBeVisible()
})

test('a translation is asked for, of somebody, and waits for that person', async ({
  staffPage,
}) => {
  const translator = await staffPage('Zora', 'translator:zh')
  const page = await staffPage('Dana', 'desk_admin')
  await page.goto('/admin/stories?text=Who insures one boat')
  await page.getByRole('link', { name: 'Who insures one boat?' }).click()
  await page.getByRole('button', { name: 'Ask for a translation 中文' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Who is to translate it').selectOption({ label: 'Zora' })
  await dialog.getByRole('button', { name: 'Ask' }).click()
  await expect(page.getByRole('region', { name: '中文' })).toContainText('Asked of Zora')
  await translator.goto('/admin')
  await translator.getByRole('link', { name: 'Who insures one boat?' }).click()
  await expect(translator).toHaveURL(/\/translate$/)
})

test('the preview is for staff alone and leaves no trace', async ({
  newsroom,
  staffPage,
  stranger,
}) => {
  const page = await staffPage('Vito', 'auditor')
  await page.goto('/admin/stories?work=in_review&locale=ar')
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
  const link = page.getByRole('region', { name: 'العربية' }).getByRole('link', { name: 'Preview' })
  const path = (await link.getAttribute('href')) ?? ''
  const response = await page.goto(path)
  const headers = response?.headers() ?? {}
  expect(response?.status()).toBe(200)
  expect(headers['cache-control']).toContain('no-store')
  expect(headers['x-robots-tag']).toContain('noindex')
  expect(headers['referrer-policy']).toBe('no-referrer')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.getByText('Only staff see this.')).toBeVisible()

  const refused = await fetch(newsroom.origin + path, { redirect: 'manual' })
  expect([307, 303, 302]).toContain(refused.status)
  await stranger.goto(path)
  await expect(stranger).toHaveURL(/\/admin\/sign-in/)
})

test('what is not there is not found, with a page of the desk’s own', async ({ staffPage }) => {
  const page = await staffPage('Lotte', 'auditor')
  const nowhere = '019a0000-0000-7000-8000-000000000000'
  const paths = [
    `/admin/stories/${nowhere}`,
    '/admin/stories/not-a-uid',
    `/admin/stories/${nowhere}/history`,
    `/admin/articles/${nowhere}/revisions`,
    `/admin/preview/${nowhere}`,
    '/admin/no-such-screen',
  ]
  for (const path of paths) {
    const response = await page.goto(path)
    expect(response?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not found')
  }
})
