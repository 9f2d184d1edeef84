import { expect, userEvent } from 'storybook/test'

/** A story with the annotations of its file and of the preview, as `composeStories` returns it. */
interface Composed {
  run: (context: { canvasElement: HTMLElement }) => Promise<void>
}

/** A button, by its place among those that do the same, and what it does. */
interface Press {
  kind: string
  last: boolean
}

/** From a button on the page into a dialog, and to an answer there. */
const MOST_PRESSES = 3

/**
 * Presses each button and each menu item of these stories with Enter, every time from the story's beginning, and then those of
 * the menu or dialog that it opens. After each press, something visible must have the focus. What is in every state, such as
 * the toolbar, is pressed in the first two.
 */
export async function pressEveryButton(stories: Record<string, Composed>): Promise<void> {
  const statesOf = new Map<string, Set<string>>()
  const isNew = (state: string, route: readonly Press[]) => {
    const key = route.map(({ kind }) => kind).join()
    const states = statesOf.get(key) ?? new Set()
    statesOf.set(key, states)
    return states.has(state) || states.add(state).size <= 2
  }
  for (const [state, story] of Object.entries(stories)) {
    const routes: Press[][] = [[]]
    for (const route of routes) {
      const canvasElement = document.body.appendChild(document.createElement('div'))
      await story.run({ canvasElement })
      await quiet()
      const before = layerOf(document)
      for (const press of route) {
        const button = find(press)
        // A message that passes, such as “Link copied”, may be gone by now.
        if (!button) break
        button.focus()
        await userEvent.keyboard('{Enter}')
        await quiet()
      }
      if (route.length > 0)
        expectFocus(`${state}: ${route.map(({ kind }) => kind).join(', then ')}`)
      const opens = route.length === 0 || layerOf(document) !== before
      if (opens && route.length < MOST_PRESSES) {
        const longer = pressable().map((press) => [...route, press])
        if (route.length === 0) await expect(longer.length, state).toBeGreaterThan(0)
        routes.push(...longer.filter((each) => isNew(state, each)))
      }
      canvasElement.remove()
    }
  }
}

/** The menu or dialog that covers the page. */
const layerOf = (root: ParentNode) =>
  [...root.querySelectorAll('dialog[open], [role=menu]')].findLast((one) => one.checkVisibility())

/** The buttons that can be pressed, by what they do. */
function buttonsByKind(): Map<string, HTMLElement[]> {
  const alike = new Map<string, HTMLElement[]>()
  const root = layerOf(document) ?? document
  for (const button of root.querySelectorAll<HTMLElement>('button, summary')) {
    if (!isVisible(button) || button.getAttribute('aria-disabled') === 'true') continue
    const kind = kindOf(button)
    alike.set(kind, [...(alike.get(kind) ?? []), button])
  }
  return alike
}

const find = ({ kind, last }: Press) =>
  buttonsByKind()
    .get(kind)
    ?.at(last ? -1 : 0)

/** Of those that do the same to different people or with different values, the first and the last. */
const pressable = () =>
  [...buttonsByKind()].flatMap(([kind, { length }]) =>
    length > 1
      ? [
          { kind, last: false },
          { kind, last: true },
        ]
      : [{ kind, last: false }],
  )

function kindOf(button: HTMLElement): string {
  const { fbi } = button.dataset
  if (fbi === 'chip' || fbi === 'sort' || button.role === 'menuitemradio') return `a ${fbi}`
  return `“${(button.ariaLabel ?? button.textContent).replace(/\S+@\S+|\d+/g, '…')}”`
}

const isVisible = (element: Element) => element.checkVisibility({ visibilityProperty: true })

function expectFocus(after: string) {
  const focused = document.activeElement
  if (focused === null || focused === document.body) throw new Error(`${after}: focus is lost`)
  if (!isVisible(focused)) throw new Error(`${after}: what has the focus is not visible`)
}

/** Waits until nothing has changed for some frames, and for more of them while something is busy: some stories stay so. */
async function quiet() {
  let still = 0
  const observer = new MutationObserver(() => (still = 0))
  observer.observe(document.body, { subtree: true, childList: true, attributes: true })
  const isQuiet = () => still >= (document.querySelector('[data-busy]') ? 12 : 5)
  for (let frame = 0; !isQuiet() && frame < 30; frame += 1) {
    await new Promise(requestAnimationFrame)
    still += 1
  }
  observer.disconnect()
}
