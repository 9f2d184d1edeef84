import type { Meta, StoryObj } from '@storybook/react-vite'
import { composeStories } from '@storybook/react-vite'
import * as pageStories from './accept-invite-page.stories'
import * as tableStories from './invitation-table.stories'
import * as formStories from './invite-form.stories'
import * as fileStories from './invite-from-tables.stories'
import { pressEveryButton } from './press-every-button'

/** Not for reading: these press every button of other stories. */
const meta = {
  title: 'Every button',
  tags: ['!dev', '!autodocs'],
  render: () => <p>See the stories of each drop-in.</p>,
} satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const form = composeStories(formStories)
const files = composeStories(fileStories)
const table = composeStories(tableStories)
const page = composeStories(pageStories)

/** One story for each state of a drop-in. */
const formStates = {
  Empty: form.Empty,
  AddressProblem: form.AddressProblem,
  AlreadyInvited: form.AlreadyInvited,
  NoEmailSent: form.NoEmailSent,
  ServerError: form.ServerError,
  LostResponseNotYet: form.LostResponseNotYet,
  LostResponseFound: form.LostResponseFound,
  ManyAddresses: form.ManyAddresses,
  ChangingOne: form.ChangingOne,
  Paused: form.Paused,
  PausedByItself: form.PausedByItself,
  ManyInvited: form.ManyInvited,
  ManyLostResponses: form.ManyLostResponses,
  LeftInTheMiddle: form.LeftInTheMiddle,
  InADialog: form.InADialog,
  OneColumn: files.OneColumn,
  Guessed: files.Guessed,
  UnknownRoles: files.UnknownRoles,
}
const tableStates = {
  LinksHeld: table.LinksHeld,
  Narrow: table.Narrow,
  Selected: table.Selected,
  SelectedNarrow: table.SelectedNarrow,
  NothingMatches: table.NothingMatches,
  Filtered: table.Filtered,
  Empty: table.Empty,
  ServerUnreachable: table.ServerUnreachable,
  RefreshFailed: table.RefreshFailed,
  ResendUnderWay: table.ResendUnderWay,
  ResendFailed: table.ResendFailed,
  LostResponseUnknown: table.LostResponseUnknown,
  ManyUnderWay: table.ManyUnderWay,
  ManyDoneButOne: table.ManyDoneButOne,
}
const pageStates = {
  FormFilled: page.FormFilled,
  FormIncomplete: page.FormIncomplete,
  Welcome: page.Welcome,
  Expired: page.Expired,
  Used: page.Used,
  NotFound: page.NotFound,
  SignedInAsSomeoneElse: page.SignedInAsSomeoneElse,
  InsecureWarned: page.InsecureWarned,
  Crashed: page.Crashed,
  Unreachable: page.Unreachable,
  AccountImpossible: page.AccountImpossible,
  AccountIncomplete: page.AccountIncomplete,
  OutcomeUnknown: page.OutcomeUnknown,
  RateLimited: page.RateLimited,
}

/** After every press, focus is somewhere: never on the page as a whole (U2). */
export const KeepsFocusOnTheAcceptPage: Story = { play: () => pressEveryButton(pageStates) }

export const KeepsFocusInTheForm: Story = { play: () => pressEveryButton(formStates) }

export const KeepsFocusInTheTable: Story = { play: () => pressEveryButton(tableStates) }
