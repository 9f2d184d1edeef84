// The states of the drop-ins, by the stories that reach them, for the pictures and the checks of a built Storybook.

/** They press what has an English name, in a wide window. @type {Record<string, string>} */
const STORIES = {
  'table-empty': 'tests-invitationtable--empty',
  'table-loading': 'tests-invitationtable--loading',
  'table-rows': 'tests-invitationtable--links-held',
  'table-long': 'tests-invitationtable-long-lists--scrolled',
  'table-compact': 'tests-invitationtable--compact',
  'table-odd': 'tests-invitationtable--odd-rows',
  'table-selected': 'tests-invitationtable--selected',
  'table-running': 'tests-invitationtable--many-under-way',
  'table-done-but-one': 'tests-invitationtable--many-done-but-one',
  'table-resent': 'tests-invitationtable--resent',
  'table-row-failed': 'tests-invitationtable--resend-failed',
  'table-unreachable': 'tests-invitationtable--server-unreachable',
  'table-stale': 'tests-invitationtable--refresh-failed',
  'table-nothing-matches': 'tests-invitationtable--nothing-matches',
  'table-menu': 'tests-invitationtable--menu-of-a-row',
  'table-sort': 'tests-invitationtable--sort-menu',
  'table-dialog': 'tests-invitationtable--asking-before-revoking-many',
  'form-empty': 'tests-inviteform--empty',
  'form-errors': 'tests-inviteform--many-addresses',
  'form-editing': 'tests-inviteform--changing-one',
  'form-long': 'tests-inviteform--five-hundred',
  'form-running': 'tests-inviteform--sending-many',
  'form-paused': 'tests-inviteform--paused-by-itself',
  'form-failed': 'tests-inviteform--server-error',
  'form-result': 'tests-inviteform--no-email-sent',
  'form-results': 'tests-inviteform--many-invited',
  'form-unconfirmed': 'tests-inviteform--many-lost-responses',
  'form-dialog': 'tests-inviteform--own-trigger',
  'form-file': 'tests-inviteform-files-and-tables--guessed',
  'page-checking': 'tests-acceptinvitepage--checking',
  'page-form': 'tests-acceptinvitepage--form',
  'page-errors': 'tests-acceptinvitepage--form-incomplete',
  'page-expired': 'tests-acceptinvitepage--expired',
  'page-unreachable': 'tests-acceptinvitepage--unreachable',
  'page-welcome': 'tests-acceptinvitepage--welcome',
}
/** @type {Record<string, string>} */
const STORIES_ON_PHONES = { 'table-selected': 'tests-invitationtable--selected-narrow' }

/** The states, in the order of the sheets. */
export const STATES = Object.keys(STORIES)

/** @param {{ width: number }} size */
const isPhone = ({ width }) => width < 400

/**
 * The story that reaches a state in a window of this size.
 * @param {string} state
 * @param {{ width: number }} size
 */
export const storyOf = (state, size) =>
  (isPhone(size) && STORIES_ON_PHONES[state]) || String(STORIES[state])

/**
 * Opens a story in a wide window, and waits until it has pressed what it presses.
 * @param {import('playwright').Page} page
 * @param {import('playwright').CDPSession} device
 * @param {string} storybook the address of a built Storybook, with a slash at its end
 * @param {string} story
 */
export async function reach(page, device, storybook, story) {
  await become(page, device, { width: 1440, height: 900 })
  await page.goto(`${storybook}iframe.html?id=${story}&viewMode=story`)
  await page.waitForFunction(isPlayed, null, { timeout: 120_000 })
}

/**
 * Gives the page a window of this size, with a finger instead of a mouse if it is a phone's.
 * @param {import('playwright').Page} page
 * @param {import('playwright').CDPSession} device
 * @param {{ width: number, height: number }} size
 */
export async function become(page, device, size) {
  const mobile = isPhone(size)
  await page.setViewportSize(size)
  await device.send('Emulation.setDeviceMetricsOverride', { ...size, mobile, deviceScaleFactor: 1 })
  await device.send('Emulation.setTouchEmulationEnabled', { enabled: mobile })
}

/**
 * Whether the story has pressed what it presses. Runs in the page.
 * @throws if it has failed
 */
function isPlayed() {
  // @ts-expect-error Storybook's own, without a public name
  const { id, phase } = globalThis.__STORYBOOK_PREVIEW__?.currentRender ?? {}
  if (phase === 'errored' || phase === 'aborted') throw new Error(`The story ${id} has failed.`)
  return phase === 'completed' || phase === 'finished'
}
