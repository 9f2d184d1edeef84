import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { MuiDashboard } from '../../test/hosts/mui-dashboard'
import { dashboardScene } from './dashboard-scene'

const PEOPLE = 64

const meta = {
  title: 'Scenes/MUI dashboard',
  component: MuiDashboard,
  ...dashboardScene(
    PEOPLE,
    'MUI itself: its app bar, list, cards, progress bar and dialog, with an app’s palette. `themes/mui.css` gives the kit the same colours, also when they change. The table is in a `Card`, and the form in a `Dialog`, both `bare`.',
  ),
  args: { mode: 'light', seats: [43, 60] },
  render: ({ seats }, { globals }) => <MuiDashboard mode={globals.theme} seats={seats} />,
} satisfies Meta<typeof MuiDashboard>

export default meta
type Story = StoryObj<typeof meta>

/** Everything works, against a server in the page. */
export const Dashboard: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByText(`${PEOPLE} invitations`)).toBeVisible()
    const corners = ['Invite people', 'Refresh'].map(
      (name) => getComputedStyle(canvas.getByRole('button', { name })).borderRadius,
    )
    await expect(corners).toEqual(['4px', '4px'])
  },
}
