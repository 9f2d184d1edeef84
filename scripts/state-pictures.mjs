// Takes a picture of every state of the drop-ins in `pictures/`: five widths, in light, dark and Arabic or from right to left.
// Sheets show them beside each other: `pictures/sheet-<width>-<look>.png`.
import { mkdir, readFile } from 'node:fs/promises'
import { become, reach, STATES, storyOf } from './states.mjs'

const FOLDER = 'pictures'

/** Pixels. The phones are touched, and have no mouse. */
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
  { width: 320, height: 568 },
]

/** What the toolbar of Storybook is set to for each look. */
const LOOKS = {
  light: { theme: 'light', direction: 'ltr', locale: 'en-GB' },
  dark: { theme: 'dark', direction: 'ltr', locale: 'en-GB' },
  arabic: { theme: 'light', direction: 'rtl', locale: 'ar' },
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} storybook the address of a built Storybook, with a slash at its end
 * @param {readonly string[]} widths the widths to take; all, if it is empty
 */
export async function takeStates(browser, storybook, widths) {
  const sizes = SIZES.filter(({ width }) => widths.length === 0 || widths.includes(`${width}`))
  await mkdir(FOLDER, { recursive: true })
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const device = await context.newCDPSession(page)
  /** @type {Map<string, { width: number, files: string[] }>} By file. */
  const sheets = new Map()
  for (const state of STATES) {
    for (const story of new Set(sizes.map((size) => storyOf(state, size)))) {
      const shown = sizes.filter((size) => storyOf(state, size) === story)
      await reach(page, device, storybook, story)
      for (const [look, globals] of Object.entries(LOOKS)) {
        await page.evaluate(setGlobals, globals)
        for (const size of shown) {
          await become(page, device, size)
          const sheet = `sheet-${size.width}-${look}.png`
          const file = `${state}-${size.width}-${look}.png`
          await takeWhenStill(page, `${FOLDER}/${file}`)
          const files = sheets.get(sheet)?.files ?? []
          sheets.set(sheet, { width: size.width, files: [...files, file] })
        }
      }
    }
  }
  for (const [sheet, { width, files }] of sheets) {
    await takeSheet(page, `${FOLDER}/${sheet}`, files, width)
  }
  await context.close()
}

/**
 * What a choice in the toolbar does: the story is rendered again, and stays where it is. Runs in the page.
 * @param {Record<string, string>} globals
 */
function setGlobals(globals) {
  // @ts-expect-error Storybook's own, without a public name
  globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals })
}

/**
 * Takes pictures until two are the same, or until it is clear that something on the page keeps moving.
 * @param {import('playwright').Page} page
 * @param {string} path
 */
async function takeWhenStill(page, path) {
  /** @type {Buffer} */
  let last = Buffer.alloc(0)
  for (let same = 0, at = 0; same < 1 && at < 10; at += 1) {
    await page.waitForTimeout(200)
    const picture = await page.screenshot({ path })
    same = picture.equals(last) ? same + 1 : 0
    last = picture
  }
}

/**
 * @param {import('playwright').Page} page
 * @param {string} path
 * @param {readonly string[]} files
 * @param {number} width
 */
async function takeSheet(page, path, files, width) {
  const shown = Math.min(width, 480)
  const columns = Math.floor(2400 / (shown + 16))
  await page.setViewportSize({ width: columns * (shown + 16) + 16, height: 600 })
  const figures = await Promise.all(
    files.map(async (file) => {
      const data = (await readFile(`${FOLDER}/${file}`)).toString('base64')
      return `<figure>${file}<br><img width="${shown}" src="data:image/png;base64,${data}"></figure>`
    }),
  )
  await page.setContent(
    `<style>body { display: flex; flex-wrap: wrap; gap: 16px; margin: 16px; font: 12px sans-serif }
      figure { margin: 0 } img { outline: 1px solid #8888 }</style>${figures.join('')}`,
  )
  await page.screenshot({ path, fullPage: true })
}
