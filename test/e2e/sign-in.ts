import { expect, type Page } from '@playwright/test'
import { keyboardOf } from './keyboard'
import type { Demo } from './start-demo'

/** Signs in to the demo's dashboard with the keyboard. */
export async function signIn(
  page: Page,
  { url, email, password }: Pick<Demo, 'url' | 'email' | 'password'>,
): Promise<void> {
  const keyboard = keyboardOf(page)
  await page.goto(url)
  await keyboard.fill(page.getByLabel('E-mail'), email)
  await keyboard.fill(page.getByLabel('Password'), password)
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'People' })).toBeFocused()
}
