// What the code blocks of README.md and docs/ leave out: the app around them. Types only; nothing here runs.
import type { ReactNode } from 'react'
import type { QueryClient } from '@tanstack/react-query'
import type { InvitationColumn, InvitationsClient, InvitationView } from '../../src/exports/index'
import type { FluxbaseClient, Session } from '../../src/exports/client'

declare global {
  var client: FluxbaseClient
  var fluxbase: InvitationsClient
  var queryClient: QueryClient
  var session: Session & { token: string }
  var user: { id: string }
  var emails: string[]
  var params: { token: string }
  var plan: { seats: number }
  var members: unknown[]
  var teams: Map<string, { name: string }>
  var columns: InvitationColumn[]
  var costCentre: InvitationColumn
  var mine: InvitationColumn
  var view: InvitationView
  var isOpen: boolean
  var isDark: boolean
  function setOpen(open: boolean): void
  function setView(view: InvitationView): void
  function showProfile(email: string): void
  function confirmCosts(people: number): Promise<boolean>
  function report(message: string, facts: object): void
  function audit(what: string, id: string): void
  function asSdkError(response: Response): Promise<Error>
  function Button(props: { children: ReactNode }): ReactNode
  function Card(props: { title: string; children: ReactNode }): ReactNode
  function TeamBadge(props: { email: string }): ReactNode
  function Members(): ReactNode
}
