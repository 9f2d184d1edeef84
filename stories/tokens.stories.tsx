import { useState, type CSSProperties } from 'react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fireEvent, waitFor, within } from 'storybook/test'
import { AcceptInvitePage, InvitationTable, InviteForm } from 'fluxbase-invitations'
import { TokenFields, type TokenValues } from './docs/token-fields'
import { TOKENS } from './docs/tokens'

/** The fields of the guide, and all three drop-ins. */
function TokensOf({ token }: { token: string }) {
  const [values, setValues] = useState<TokenValues>({})
  return (
    <div style={{ display: 'grid', gap: 32 }}>
      <TokenFields theme="light" values={values} onChange={setValues} />
      <div data-testid="preview" style={values as CSSProperties}>
        <InvitationTable />
        <InviteForm />
        <AcceptInvitePage
          bare
          token={token}
          setDocumentTitle={false}
          onAccepted={() => undefined}
        />
      </div>
    </div>
  )
}

const HOUR = 3_600_000

const meta = {
  title: 'Tests/Tokens',
  tags: ['!autodocs'],
  // Whoever accepts is not signed in.
  parameters: { kit: { currentUser: null } },
  render: (_args, { fake }) => <TokensOf token={fake.invitations.at(-1)!.token} />,
  beforeEach({ fake }) {
    // More than fifty rows, of which the table shows a part.
    for (let n = 0; n < 60; n++) fake.invite({ email: `person-${n}@example.com` })
    fake.invite({ email: 'soon@example.com', expiresAt: fake.now() + HOUR })
    fake.invite({ email: 'accepted@example.com', acceptedAt: fake.now() })
  },
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

/** A value that no theme has, by what the name of a token ends with. */
const TRIALS: [ending: RegExp, value: string][] = [
  [/-(radius|step|font-size.*|height|padding)$/, '1.9rem'],
  [/-font$/, 'monospace'],
  [/-font-weight$/, '300'],
  [/-shadow$/, '0 0 3px red'],
  [/-focus-ring$/, '5px dotted red'],
  [/-motion$/, '9s linear'],
  [/./, 'rgb(1, 2, 3)'],
]

const PROPERTIES = [
  'color',
  'backgroundColor',
  'borderTopColor',
  'borderRadius',
  'boxShadow',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'minBlockSize',
  'maxBlockSize',
  'blockSize',
  'paddingInlineStart',
  'outline',
  'transitionDuration',
] as const

/** What the elements look like, as one text. */
function lookOf(preview: HTMLElement): string {
  return [...preview.querySelectorAll('*')]
    .map((element) => {
      const style = getComputedStyle(element)
      return PROPERTIES.map((property) => style[property]).join(' ')
    })
    .join('\n')
}

/** Each token of the documentation changes something. */
export const Tokens: Story = {
  async play({ canvas, userEvent }) {
    const preview = canvas.getByTestId('preview')
    await canvas.findByText('accepted@example.com')
    await canvas.findByRole('button', { name: 'Create account' })
    // A chip, an error, and a field that has focus.
    const emails = within(preview).getByRole('textbox', { name: 'E-mail addresses' })
    await userEvent.type(emails, 'joan@example.com,bad@x,')
    within(preview).getByRole('searchbox').focus()
    for (const { name } of TOKENS) {
      const field = canvas.getByLabelText(name)
      const before = lookOf(preview)
      await fireEvent.change(field, {
        target: { value: TRIALS.find(([ending]) => ending.test(name))![1] },
      })
      await waitFor(() => expect(lookOf(preview), name).not.toBe(before))
      await fireEvent.change(field, { target: { value: '' } })
    }
  },
}
