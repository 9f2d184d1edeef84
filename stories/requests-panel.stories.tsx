import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { convert, ThemeProvider, themes } from 'storybook/theming'
import type { RequestEntry } from '../.storybook/requests/request-entry'
import { RequestsPanel } from '../.storybook/requests/requests-panel'

const request = { headers: { authorization: '[hidden]', accept: 'application/json' }, body: null }
const common = { sentAt: Date.UTC(2026, 10, 23, 9), method: 'GET', request }
const requests: RequestEntry[] = [
  { ...common, id: 6, path: '/api/v1/admin/invitations', outcome: null },
  {
    ...common,
    id: 5,
    path: '/api/v1/admin/invitations',
    outcome: { took: 12, status: 'cancelled', response: null },
  },
  {
    ...common,
    id: 4,
    path: '/api/v1/admin/invitations',
    outcome: { took: 30_000, status: 'no response', response: null },
  },
  {
    ...common,
    id: 3,
    method: 'POST',
    path: '/api/v1/invitations/[token]/accept',
    request: { headers: request.headers, body: '{\n  "password": "[hidden]"\n}' },
    outcome: {
      took: 210,
      status: 500,
      response: {
        headers: { 'content-type': 'application/json' },
        body: '{\n  "error": "Failed to set session context"\n}',
      },
    },
  },
  {
    ...common,
    id: 2,
    path: '/api/v1/admin/invitations?include_accepted=true&include_expired=true',
    outcome: {
      took: 48,
      status: 200,
      response: {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(
          { invitations: Array(20).fill({ email: 'ada@example.com' }) },
          null,
          2,
        ),
      },
    },
  },
]

const meta = {
  title: 'Tests/Requests panel',
  tags: ['!autodocs'],
  component: RequestsPanel,
  args: { requests, onClear: fn() },
  decorators: [
    (Story, { globals }) => (
      <ThemeProvider theme={convert(themes[globals.theme as 'light' | 'dark'])}>
        <Story />
      </ThemeProvider>
    ),
  ],
} satisfies Meta<typeof RequestsPanel>

export default meta
type Story = StoryObj<typeof meta>

/** Everything about a request is behind its path: pressed, or opened with the keyboard. */
export const Light: Story = {
  async play({ args, canvas, userEvent }) {
    const [, , lost, failed, list] = canvas.getAllByRole('button', { name: /^\/api/ })
    await userEvent.click(failed!)
    await expect(failed).toHaveAttribute('aria-expanded', 'true')
    await expect(canvas.getByRole('region', { name: 'Body of the request' })).toBeVisible()
    await expect(canvas.getByText(/Failed to set session context/)).toBeVisible()
    lost!.focus()
    await userEvent.keyboard('{Enter}')
    await expect(canvas.getByText(/lost on the way/)).toBeVisible()
    list!.focus()
    await userEvent.keyboard(' ')
    await expect(canvas.getAllByRole('region')).toHaveLength(3)
    await userEvent.click(canvas.getByRole('button', { name: 'Clear' }))
    await expect(args.onClear).toHaveBeenCalled()
  },
}

export const Dark: Story = { ...Light, globals: { theme: 'dark' } }

/** In a panel at the side. */
export const Narrow: Story = {
  ...Light,
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 340 }}>
        <Story />
      </div>
    ),
  ],
}

export const Empty: Story = {
  args: { requests: [] },
  async play({ canvas }) {
    await expect(canvas.getByText('No requests yet')).toBeVisible()
  },
}
