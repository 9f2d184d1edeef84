import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { ShadcnDashboard } from '../../test/hosts/shadcn-dashboard'
import { tailwindSheet } from '../../test/hosts/tailwind-sheet'
import { dashboardScene } from './dashboard-scene'

const sources = import.meta.glob<string>('../../test/hosts/shadcn-dashboard.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const PEOPLE = 64

const meta = {
  title: 'Scenes/shadcn dashboard',
  component: ShadcnDashboard,
  ...dashboardScene(
    PEOPLE,
    'Tailwind itself, with the variables and the classes of shadcn/ui. Its React components are copied into an app and not installed, so the markup here is written out; `examples/vite-shadcn` is an app with the components. `themes/shadcn.css` gives the kit the same colours, and the table is `bare`, in a card.',
  ),
  loaders: [async () => ({ sheet: await tailwindSheet(Object.values(sources).join('\n')) })],
  args: { mode: 'light', seats: [43, 60], sheet: '' },
  render: ({ seats }, { globals, loaded }) => (
    <ShadcnDashboard mode={globals.theme} seats={seats} sheet={loaded.sheet} />
  ),
} satisfies Meta<typeof ShadcnDashboard>

export default meta
type Story = StoryObj<typeof meta>

/** Everything works, against a server in the page. */
export const Dashboard: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByText(`${PEOPLE} invitations`)).toBeVisible()
  },
}
