import type { ComponentType } from 'react'
import { AcceptInvitePage, InvitationTable, InviteDialog, InviteForm } from 'fluxbase-invitations'
import { faults, type FakeFluxbase } from 'fluxbase-invitations/testing'

export interface State {
  /** Prepares the server, which has a few invitations unless `isEmpty`. */
  prepare?: (fake: FakeFluxbase) => void
  isEmpty?: boolean
  /** Whether an administrator is signed in. */
  signedIn?: boolean
  /** Which link led here. */
  link?: 'pending' | 'expired' | 'accepted' | 'unknown'
  /** A text that this state shows. */
  shows: string
}

interface DropIn {
  Component: ComponentType<Record<string, unknown>>
  /** What it needs to be of use, in the code of the example too. */
  args?: Record<string, unknown>
  /** The first is the usual one. */
  states: Record<string, State>
}

/** The drop-ins with their states. Controls change their props. */
export const DROP_INS: Record<string, DropIn> = {
  InviteForm: dropIn(InviteForm, {
    states: {
      'Server creates': { signedIn: true, shows: 'Invite people' },
      'Server refuses': {
        signedIn: true,
        prepare: (fake) => void fake.intercept('invitations.create', faults.status(403)),
        shows: 'Invite people',
      },
      'No response': {
        signedIn: true,
        prepare: (fake) => void fake.intercept('invitations.create', faults.hang),
        shows: 'Invite people',
      },
    },
  }),
  InvitationTable: dropIn(InvitationTable, {
    args: { onInvite: () => undefined },
    states: {
      Invitations: { signedIn: true, shows: 'ada.lovelace@example.com' },
      Loading: {
        signedIn: true,
        prepare: (fake) => void fake.intercept('invitations.list', faults.hang),
        shows: 'Loading invitations…',
      },
      'Nobody invited': { signedIn: true, isEmpty: true, shows: 'No invitations yet' },
      'Server fails': {
        signedIn: true,
        prepare: (fake) => void fake.intercept('invitations.list', faults.status(500)),
        shows: 'Invitations can’t be shown right now',
      },
      'Signed out': { shows: 'Invitations can’t be shown right now' },
    },
  }),
  AcceptInvitePage: dropIn(AcceptInvitePage, {
    args: { appName: 'Acme Console', signInHref: '#sign-in' },
    states: {
      'Link works': { link: 'pending', shows: 'Create your account' },
      Expired: { link: 'expired', shows: 'This invitation has expired' },
      'Already used': { link: 'accepted', shows: 'This invitation has already been used' },
      Unknown: { link: 'unknown', shows: 'This link doesn’t work' },
      'Someone is signed in': {
        link: 'pending',
        signedIn: true,
        shows: 'You’re signed in as someone else',
      },
      'Server fails': {
        link: 'pending',
        prepare: (fake) => void fake.intercept('invitations.validate', faults.status(500)),
        shows: 'We can’t check your invitation',
      },
    },
  }),
  InviteDialog: dropIn(InviteDialog, {
    states: { 'Closed at first': { signedIn: true, shows: 'Invite people' } },
  }),
}

function dropIn<Props>(
  Component: ComponentType<Props>,
  { args, states }: { args?: Partial<Props>; states: Record<string, State> },
): DropIn {
  return { Component: Component as DropIn['Component'], args, states }
}
