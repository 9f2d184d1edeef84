// Takes a picture of every state of the drop-ins in `pictures/`: five widths, in light, dark and Arabic or from right to left.
// Sheets show them beside each other: `pictures/sheet-<width>-<look>.png`.
import { mkdir, readFile } from 'node:fs/promises'

const FOLDER = 'pictures'

/** Pixels. The phones are touched, and have no mouse. */
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
  { width: 320, height: 568 },
]
const PHONE = 400

/** The globals of Storybook for each look. */
const LOOKS = { light: '', dark: 'theme:dark', arabic: 'direction:rtl;locale:ar' }

/** Stories, by state. Their names and what they press are in English, so only those that press nothing are shown in Arabic. */
const STATES = {
  'table-empty': 'invitationtable--empty',
  'table-loading': 'invitationtable--loading',
  'table-rows': 'invitationtable--links-held',
  'table-long': 'invitationtable-long-lists--scrolled',
  'table-compact': 'invitationtable--compact',
  'table-odd': 'invitationtable--odd-rows',
  'table-selected': 'invitationtable--selected',
  'table-running': 'invitationtable--many-under-way',
  'table-done-but-one': 'invitationtable--many-done-but-one',
  'table-resent': 'invitationtable--resent',
  'table-row-failed': 'invitationtable--resend-failed',
  'table-unreachable': 'invitationtable--server-unreachable',
  'table-stale': 'invitationtable--refresh-failed',
  'table-nothing-matches': 'invitationtable--nothing-matches',
  'table-menu': 'invitationtable--menu-of-a-row',
  'table-sort': 'invitationtable--sort-menu',
  'table-dialog': 'invitationtable--asking-before-revoking-many',
  'form-empty': 'inviteform--empty',
  'form-errors': 'inviteform--many-addresses',
  'form-editing': 'inviteform--changing-one',
  'form-long': 'inviteform--five-hundred',
  'form-running': 'inviteform--sending-many',
  'form-paused': 'inviteform--paused-by-itself',
  'form-failed': 'inviteform--server-error',
  'form-result': 'inviteform--no-email-sent',
  'form-results': 'inviteform--many-invited',
  'form-unconfirmed': 'inviteform--many-lost-responses',
  'form-dialog': 'inviteform--own-trigger',
  'form-file': 'inviteform-files-and-tables--guessed',
  'page-checking': 'acceptinvitepage--checking',
  'page-form': 'acceptinvitepage--form',
  'page-errors': 'acceptinvitepage--form-incomplete',
  'page-expired': 'acceptinvitepage--expired',
  'page-unreachable': 'acceptinvitepage--unreachable',
  'page-welcome': 'acceptinvitepage--welcome',
}
/** @type {Record<string, string>} */
const ON_PHONES = { 'table-selected': 'invitationtable--selected-narrow' }

/** Whose state needs no presses, and so can be reached in any language. */
const UNTOUCHED =
  /^(table-(empty|loading|rows|long|compact|odd|unreachable)|form-empty|page-(?!errors|welcome))/

/**
 * @param {import('playwright').Browser} browser
 * @param {string} storybook the address of a built Storybook, with a slash at its end
 * @param {readonly string[]} widths the widths to take; all, if it is empty
 */
export async function takeStates(browser, storybook, widths) {
  const sizes = SIZES.filter(({ width }) => widths.length === 0 || widths.includes(`${width}`))
  await mkdir(FOLDER, { recursive: true })
  for (const [look, globals] of Object.entries(LOOKS)) {
    for (const size of sizes) {
      const isPhone = size.width < PHONE
      const context = await browser.newContext({
        viewport: size,
        hasTouch: isPhone,
        isMobile: isPhone,
        locale: 'en-GB',
        timezoneId: 'UTC',
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      /** @type {string[]} */
      const files = []
      for (const [state, wide] of Object.entries(STATES)) {
        if (look === 'arabic' && !UNTOUCHED.test(state)) continue
        const story = (isPhone && ON_PHONES[state]) || wide
        // Most stories press what only a wide table shows.
        await page.setViewportSize(story === wide ? { width: 1440, height: 900 } : size)
        await page.goto(`${storybook}iframe.html?id=${story}&viewMode=story&globals=${globals}`)
        await page.waitForFunction(isPlayed)
        await page.setViewportSize(size)
        const file = `${state}-${size.width}-${look}.png`
        await takeWhenStill(page, `${FOLDER}/${file}`)
        files.push(file)
      }
      await takeSheet(page, `${FOLDER}/sheet-${size.width}-${look}.png`, files, size)
      await context.close()
    }
  }
}

/** Whether the story has pressed what it presses, or has failed at it. Runs in the page. */
function isPlayed() {
  // @ts-expect-error Storybook's own, without a public name
  const phase = globalThis.__STORYBOOK_PREVIEW__?.currentRender?.phase
  return ['afterEach', 'completed', 'finished', 'errored', 'aborted'].includes(phase)
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
 * @param {{ width: number }} size
 */
async function takeSheet(page, path, files, { width }) {
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
