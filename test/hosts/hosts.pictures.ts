import { mkdirSync, writeFileSync } from 'node:fs'
import { test, type Page } from '@playwright/test'
import { openHost } from '../e2e/open-host'
import { PRESETS, tailwind, type Preset } from './sheets'

const FOLDER = 'docs/hosts'
const VIEWPORT = { width: 1080, height: 760 }

/** The table above, the accept page below; the form is in the dialog. */
const LAYOUT = `
  #root { display: grid; gap: 24px; max-width: 1032px; margin: 0 auto; padding: 24px }
  [data-fbi='invite-form']:not(dialog *), [data-fbi='invite-dialog'] > button { display: none }
`
const HOSTS: Record<string, Preset> = {
  Tailwind: { sheets: async () => [await tailwind, 'body { background: canvas }'] },
  ...PRESETS,
}

test.use({ viewport: VIEWPORT, contextOptions: { reducedMotion: 'reduce' } })
mkdirSync(FOLDER, { recursive: true })

for (const [name, { entry, sheets }] of Object.entries(HOSTS)) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`${name}, ${scheme}`, async ({ page }) => {
      const file = `${FOLDER}/${name.toLowerCase().replace(/\W.*/, '')}-${scheme}`
      const [before, after] = await sheets()
      await page.emulateMedia({ colorScheme: scheme })
      await openHost(page, {
        sheets: [before, `${after} ${LAYOUT}`],
        html: `class="${scheme}" data-bs-theme="${scheme}" style="color-scheme: ${scheme}"`,
        search: `?selector=class&mode=${scheme}`,
        ...(entry && { entry }),
      })
      await page.locator('[data-fbi="accept-invite-page"]').waitFor()
      writeFileSync(`${file}.webp`, await webp(page, await page.screenshot({ fullPage: true })))
      await page.getByRole('button', { name: 'Invite people' }).first().click()
      await page.getByRole('dialog').waitFor()
      await page.mouse.move(0, 0)
      writeFileSync(`${file}-dialog.webp`, await webp(page, await page.screenshot()))
    })
  }
}

/** A screenshot as WebP, which is a third of a PNG. The browser converts it. */
async function webp(page: Page, png: Buffer): Promise<Buffer> {
  const url = await page.evaluate(async (png) => {
    const image = new Image()
    image.src = `data:image/png;base64,${png}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    canvas.getContext('2d')!.drawImage(image, 0, 0)
    return canvas.toDataURL('image/webp', 0.8)
  }, png.toString('base64'))
  return Buffer.from(url.split(',')[1]!, 'base64')
}
