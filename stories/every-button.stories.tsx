import type { Meta, StoryObj } from '@storybook/react-vite'
import { composeStories } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import * as form from './invite-form.stories'
import * as tables from './invite-from-tables.stories'

/** Not for reading: these press every button of other stories. */
const meta = { title: 'Every button', tags: ['!dev', '!autodocs'] } satisfies Meta
export default meta

interface Composed {
  run: (context: { canvasElement: HTMLElement }) => Promise<void>
}

/** One story for each state of a drop-in. */
const STORIES: Record<string, Composed> = {
  ...pick(composeStories(form) as never, [
    'Empty',
    'AddressProblem',
    'AlreadyInvited',
    'NoEmailSent',
    'ServerError',
    'LostResponseNotYet',
    'ManyAddresses',
    'ChangingOne',
    'MoreOfTenThousand',
    'Paused',
    'PausedByItself',
    'ManyInvited',
    'ManyLostResponses',
    'InADialog',
  ]),
  ...pick(composeStories(tables) as never, ['OneColumn', 'Guessed']),
}

function pick(stories: Record<string, Composed>, names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, stories[name]!]))
}

/** The buttons that can be pressed. Of those that differ only in whom they are about, the first and the last. */
function buttonsIn(root: ParentNode): HTMLElement[] {
  const alike = new Map<string, HTMLElement[]>()
  for (const one of root.querySelectorAll<HTMLElement>('button, summary')) {
    if (!one.checkVisibility() || one.getAttribute('aria-disabled') === 'true') continue
    const kind = `${one.dataset.fbi} ${one.textContent.replace(/\S+@\S+|\d+/g, '')}`
    alike.set(kind, [...(alike.get(kind) ?? []), one])
  }
  return [...alike.values()].flatMap((those) => [...new Set([those[0]!, those.at(-1)!])])
}

const frames = async (count: number) => {
  for (let at = 0; at < count; at += 1) await new Promise(requestAnimationFrame)
}

/** Presses each button of a story, every time from its beginning. */
async function pressAll(name: string, story: Composed) {
  for (let at = 0, count = 1; at < count; at += 1) {
    // A story that begins takes away the canvas of the one before it.
    const canvasElement = document.body.appendChild(document.createElement('div'))
    await story.run({ canvasElement })
    const buttons = buttonsIn(document)
    count = buttons.length
    const button = buttons[at]!
    const label = `${name}: “${button.textContent}”`
    await userEvent.click(button)
    await frames(4)
    await expect(document.activeElement, label).not.toBe(document.body)
    canvasElement.remove()
  }
}

type Story = StoryObj<typeof meta>

/** After every press, focus is somewhere: never on the page as a whole (U2). */
export const KeepsFocus: Story = {
  render: () => <p>See the stories of each drop-in.</p>,
  async play() {
    for (const [name, story] of Object.entries(STORIES)) await pressAll(name, story)
  },
}
