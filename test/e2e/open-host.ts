import { expect, type FrameLocator, type Page } from '@playwright/test'
import type { Sheets } from '../hosts/sheets'
import { bundle } from './bundle'

const SITE = 'http://localhost:4996'
const built = new Map<string, ReturnType<typeof bundle>>()

export interface Host {
  entry?: 'plain' | 'dialog' | 'form' | 'frame' | 'mantine' | 'modal' | 'mui' | 'shadow' | 'twice'
  sheets?: Sheets
  /** Attributes of the `html` element. */
  html?: string
  /** Attributes of the element that the app renders into. */
  root?: string
  search?: string
}

/** Opens the page of an app that contains the kit. Returns where the kit is: the page, or a frame in it. */
export async function openHost(
  page: Page,
  { entry = 'plain', sheets = ['', ''], html = '', root = '', search = '' }: Host,
): Promise<Page | FrameLocator> {
  const name = `../hosts/${entry}`
  if (!built.has(name)) built.set(name, bundle(name, 'browser', 'production'))
  const { script, style } = await built.get(name)!
  const [before, after] = sheets
  // The font is the app's choice and is inherited, so all pages have the same.
  await page.route(`${SITE}/**`, (route) =>
    new URL(route.request().url()).pathname === '/client.js'
      ? route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script })
      : route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="en" ${html}><meta charset="utf-8"><title>Acme</title><link rel="icon" href="data:,">
            <style>${before}</style><style>${style}</style><style>${after}</style>
            <style>body { margin: 0; font-family: sans-serif; line-height: 1.5; font-size: 16px }</style>
            <div id="root" ${root}></div><script type="module" src="/client.js"></script>`,
        }),
  )
  await page.goto(`${SITE}/${search}`)
  const kit = entry === 'frame' ? page.frameLocator('iframe') : page
  await expect(kit.getByText('ada@example.com')).toBeVisible()
  await expect(kit.getByRole('button', { name: 'Create account' }).last()).toBeVisible()
  return kit
}
