import type { StoryContext } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import type { State } from './drop-ins'

type Check = (context: StoryContext) => Promise<void>

/** The examples for people who are not signed in. */
export const SIGNED_OUT = ['own-accept-screen', 'use-accept-invitation', 'use-validate-invitation']

/** What shows that an example works, by the name of its file. Of any other, the first button has to work. */
export const CHECKS: Partial<Record<string, Check>> = {
  'members-page': shows('ada.lovelace@example.com'),
  'own-accept-screen': async (context) => {
    const { canvas, userEvent } = context
    await userEvent.type(await canvas.findByLabelText('Your name'), 'Dorothy Vaughan')
    await userEvent.type(await canvas.findByLabelText('Password'), 'a few words work well{Enter}')
    await shows('Nice to have you here, Dorothy Vaughan.')(context)
  },
  'own-arrangement': shows('ada.lovelace@example.com'),
  'own-column': shows('bletchley.example'),
  'waiting-list': shows('ada.lovelace@example.com'),
  'use-invitations': shows('margaret.hamilton@apollo.example (has joined)'),
  'use-suspense-invitations': shows('1 of the people you invited have joined.'),
  'use-invitations-backend': shows('Invited last: ada.lovelace@example.com'),
  'use-create-invitation': async (context) => {
    const { canvas, userEvent } = context
    await userEvent.type(
      await canvas.findByLabelText(/E-mail address/),
      'joan@bletchley.example{Enter}',
    )
    await expect(await canvas.findByDisplayValue(/\/invite\//)).toBeVisible()
  },
  'use-bulk-invite': async (context) => {
    await press('Invite the team')(context)
    await shows('3 of 3 people are invited.')(context)
  },
  'use-revoke-invitation': async (context) => {
    await press('Revoke the invitation for ada.lovelace@example.com')(context)
    await waitFor(() => expect(exampleIn(context)).not.toHaveTextContent('ada.lovelace'))
    await shows('dorothy.vaughan')(context)
  },
  'use-resend-invitation': async (context) => {
    await press('New link for ada.lovelace@example.com')(context)
    await shows('ada.lovelace@example.com has a new link.')(context)
  },
  'use-invitation-links': shows('Copy the link'),
  'use-minute': shows('katherine.johnson@orbit.example was invited 264 hours ago.'),
  'use-invite-form': async (context) => {
    const { canvas, userEvent } = context
    await userEvent.type(
      await canvas.findByRole('textbox', { name: /mail/ }),
      'joan@bletchley.example{Enter}',
    )
    await press('Send 1 invitations')(context)
    await shows('1 of 1 invited.')(context)
  },
  'use-validate-invitation': shows('This link is for dorothy.vaughan@orbit.example.'),
  'use-accept-invitation': async (context) => {
    const { canvas, userEvent } = context
    await userEvent.type(await canvas.findByLabelText('Name'), 'Dorothy Vaughan')
    await userEvent.type(await canvas.findByLabelText('Password'), 'a few words work well{Enter}')
    await shows('Welcome, Dorothy Vaughan.')(context)
  },
  'parse-email-list': shows('Written as one line: "Hopper, Grace" <grace@navy.example>'),
  'suggest-email': shows('Did you mean grace@gmail.com?'),
  'read-password': shows('too_short: not yet'),
  'token-from-invite-link': shows('Token: '),
  'create-fake-fluxbase': shows('grace@navy.example'),
  'use-accept-step': async (context) => {
    await press('Next')(context)
    await waitFor(() =>
      expect(context.canvas.getByRole('heading', { name: 'Choose a picture' })).toHaveFocus(),
    )
  },
}

/** Presses the first button, for which the server has to change something. */
export const firstButtonWorks: Check = async (context) => {
  const changes: boolean[] = []
  context.fake.intercept('*', async (request, next) => {
    const response = await next()
    if (request.method !== 'GET') changes.push(response.ok)
    return response
  })
  const [button] = await within(exampleIn(context)).findAllByRole('button')
  await context.userEvent.click(button!)
  await waitFor(() => expect(changes).not.toEqual([]))
  await expect(changes).not.toContain(false)
}

/** Chooses every state of a drop-in, the first one last. */
export async function checkStates(states: Record<string, State>, context: StoryContext) {
  for (const [name, { shows: text }] of Object.entries(states).reverse()) {
    const choice = context.canvas.queryByRole('radio', { name })
    if (choice) await context.userEvent.click(choice)
    await shows(text)(context)
  }
}

function shows(text: string): Check {
  return async (context) => {
    await waitFor(() => expect(exampleIn(context)).toHaveTextContent(text))
  }
}

function press(name: string): Check {
  return async (context) => {
    const button = await within(exampleIn(context)).findByRole('button', { name })
    await context.userEvent.click(button)
  }
}

const exampleIn = ({ canvasElement }: StoryContext) =>
  canvasElement.querySelector<HTMLElement>('.reference-example')!
