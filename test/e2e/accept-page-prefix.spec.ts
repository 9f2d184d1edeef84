import { expect } from '@playwright/test'
import { test } from './accept-page/start-accept-page'

test('works below a prefix, where only `base` was changed', async ({ page, startSite }) => {
  const { fake } = await startSite({ prefix: '/members' })
  await page.goto(fake.invite({ email: 'joan.clarke@bletchley.example' }).link)
  expect(new URL(page.url()).pathname).toMatch(/^\/members\/invite\/./)
  await page.getByLabel('Your name').fill('Joan Clarke')
  await page.getByRole('textbox', { name: 'Password' }).fill('canary words work well')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('heading', { name: 'Your account is ready' })).toBeFocused()
  await expect(page).toHaveURL(`${fake.url}/invite`)
})
