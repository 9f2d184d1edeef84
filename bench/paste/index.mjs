import { paste as pasteStep } from './paste.mjs'

/**
 * A list of people pasted into the form.
 * @type {import('../harness/scenario.mjs').Scenario<number>}
 */
export const paste = {
  name: 'InviteForm',
  pages: { ours: 'invite-form', floor: 'address-list' },
  sizes: [500, 5_000, 10_000],
  subject: (count) => count,
  replies: () => ({}),
  steps: [pasteStep],
}
