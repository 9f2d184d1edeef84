/** @param {number} count */
const list = (count) =>
  Array.from(
    { length: count },
    (_, at) => `"Person ${at}" <person-${at}@${at % 7 ? 'navy' : 'tue'}.example>`,
  ).join(';\n')

/** Five hundred people from a mail program. */
/** @type {import('../run.mjs').Scenario} */
export const paste = {
  name: 'InviteForm',
  pages: { ours: 'invite-form/', floor: 'address-list/' },
  sizes: [500],
  replies: () => ({}),

  async measure(page, count) {
    await page.waitForFunction(() => 'paste' in window)
    const { told, drawn, ...rest } = await page.evaluate(
      ({ text, expected }) => window.paste(text, expected),
      { text: list(count), expected: `${count} ready` },
    )
    if (rest.count !== count) throw new Error(`${rest.count} of ${count} were drawn`)
    return {
      'paste to counts painted': [told, 'ms'],
      'paste to all drawn': [drawn, 'ms'],
    }
  },
}
