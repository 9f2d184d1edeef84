import type { ReactElement } from 'react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { de } from 'fluxbase-invitations/locales/de'
import { de as deOfAcceptPage } from 'fluxbase-invitations/locales/de/accept-invite-page'
import { createClient } from '../../src/client/create-client'
import { AcceptInvitePage } from '../../src/components/accept-invite-page/accept-invite-page'
import { InvitationTable } from '../../src/components/invitation-table/invitation-table'
import { InviteForm } from '../../src/components/invite-form/invite-form'
import type { Locale } from '../../src/messages/locale'
import {
  InvitationsProvider,
  type InvitationsProviderProps,
} from '../../src/provider/invitations-provider'
import { faults } from '../../src/testing/faults'
import { createFakeFluxbase, type FakeFluxbase } from '../../src/testing/fake-fluxbase'
import { readCsv } from '../support/read-csv'
import { renderWithKit } from '../support/render'

const root = (container: HTMLElement) => container.querySelector('[data-fbi-root]')

describe('a locale', () => {
  it('brings words, dates and the language of the root (G1)', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'ada@example.com', createdAt: fake.now() - 3 * 86_400_000 })
    const { container } = renderWithKit(<InvitationTable />, { fake, locale: de })
    expect(await screen.findByText('1 Einladung')).toBeVisible()
    expect(screen.getByText('vor 3 Tagen')).toBeVisible()
    expect(root(container)).toHaveAttribute('lang', 'de')
    expect(root(container)).toHaveAttribute('dir', 'ltr')
  })

  it.each<[string, Partial<InvitationsProviderProps>]>([
    ['a tag with a locale as its messages', { locale: 'de-CH', messages: de }],
    ['a locale with another tag', { locale: { ...de, tag: 'de-CH' } }],
  ])('writes numbers as %s says (G2)', async (_, props) => {
    const { container, user } = renderWithKit(<InviteForm maxRecipients={5000} />, props)
    await user.type(await screen.findByRole('textbox'), 'ada@example.com,')
    expect(await screen.findByText(/^1 von 5['’]000$/)).toBeVisible()
    expect(root(container)).toHaveAttribute('lang', 'de-CH')
  })

  it('writes the number of each status with its digits (G2)', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'ada@example.com' })
    renderWithKit(<InvitationTable />, { fake, locale: 'ar-EG' })
    expect(await screen.findByRole('button', { name: 'All ١' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Pending ١' })).toBeVisible()
  })

  it('can be a tag alone, for dates, and then says nothing about the language of the words (G1)', async () => {
    const { container } = renderWithKit(<InvitationTable />, { locale: 'de-DE' })
    await screen.findByRole('heading', { name: 'Invitations' })
    expect(root(container)).not.toHaveAttribute('lang')
    expect(root(container)).not.toHaveAttribute('dir')
  })

  it('gives way to the app’s own texts (G1)', async () => {
    renderWithKit(<InvitationTable onInvite={() => undefined} />, {
      locale: de,
      messages: { invitationTable: { invite: 'Kollegen einladen' } },
    })
    expect(await screen.findAllByRole('button', { name: 'Kollegen einladen' })).not.toHaveLength(0)
    expect(screen.getByRole('heading', { name: 'Einladungen' })).toBeVisible()
  })

  it('of one drop-in leaves the others in English (G1)', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'ada@example.com' })
    renderWithKit(<InvitationTable />, { fake, locale: deOfAcceptPage })
    expect(await screen.findByText('1 invitation')).toBeVisible()
    expect(screen.getByRole('table')).toHaveTextContent('Mitglied')
  })

  it('whose words throw leaves everything in English, and onProblem is told (H13)', async () => {
    const onProblem = vi.fn()
    const broken: Locale = {
      tag: 'de',
      messages() {
        throw new Error('a bug in the app')
      },
    }
    renderWithKit(<InvitationTable />, { locale: broken, onProblem })
    expect(await screen.findByRole('heading', { name: 'Invitations' })).toBeVisible()
    await waitFor(() =>
      expect(onProblem).toHaveBeenCalledExactlyOnceWith(
        expect.objectContaining({ subject: 'locale.messages' }),
      ),
    )
  })
})

describe('a locale that arrives while someone is typing', () => {
  /** Renders a component below a provider whose locale can change. */
  function renderWithLocale(
    ui: ReactElement,
    fake: FakeFluxbase,
    session: ReturnType<FakeFluxbase['signIn']> | null,
  ) {
    const client = createClient({ url: fake.url, fetch: fake.fetch, session })
    const queryClient = new QueryClient()
    const element = (locale: string | Locale) => (
      <QueryClientProvider client={queryClient}>
        <InvitationsProvider client={client} now={fake.now} timeZone="UTC" locale={locale}>
          {ui}
        </InvitationsProvider>
      </QueryClientProvider>
    )
    const { rerender } = render(element('en'))
    return (locale: Locale) => rerender(element(locale))
  }

  it('loses nothing in the form (G4)', async () => {
    const user = userEvent.setup()
    const fake = createFakeFluxbase()
    const change = renderWithLocale(<InviteForm />, fake, fake.signIn())
    const input = await screen.findByRole('textbox', { name: 'E-mail addresses' })
    await user.type(input, 'ada@example.com,grace@navy.ex')
    change(de)
    const renamed = screen.getByRole('textbox', { name: 'E-Mail-Adressen' })
    expect(renamed).toBe(input)
    expect(renamed).toHaveValue('grace@navy.ex')
    expect(renamed).toHaveFocus()
    expect(screen.getByText('ada@example.com')).toBeVisible()
  })

  it('loses nothing on the accept page (G4)', async () => {
    const user = userEvent.setup()
    const fake = createFakeFluxbase()
    const { token } = fake.invite({ email: 'ada@example.com' })
    const change = renderWithLocale(<AcceptInvitePage token={token} />, fake, null)
    await user.type(await screen.findByRole('textbox', { name: 'Your name' }), 'Ada')
    await user.type(screen.getByLabelText('Password'), 'a long password')
    change(deOfAcceptPage)
    expect(screen.getByRole('heading', { name: 'Konto erstellen' })).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Ihr Name' })).toHaveValue('Ada')
    expect(screen.getByLabelText('Passwort')).toHaveValue('a long password')
  })
})

describe('in German', () => {
  async function openTable() {
    const fake = createFakeFluxbase()
    const [admin] = fake.roles
    fake.invite({ email: 'ada@example.com', role: admin })
    fake.invite({ email: 'bob@example.com', acceptedAt: fake.now() })
    const kit = renderWithKit(<InvitationTable />, { fake, locale: de })
    await screen.findByText('2 Einladungen')
    return kit
  }

  it('the exported file has German headers, roles and statuses (G5)', async () => {
    const { user } = await openTable()
    const blobs: Blob[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
    URL.createObjectURL = (blob) => `blob:${blobs.push(blob as Blob)}`
    await user.click(screen.getByRole('button', { name: 'Als CSV exportieren' }))
    await waitFor(() => expect(blobs).toHaveLength(1))
    const [head, ...rows] = readCsv(await blobs[0]!.text())
    expect(head).toEqual(
      expect.arrayContaining([
        'Person',
        'Status',
        'Rolle',
        'Eingeladen',
        'Läuft ab',
        'Beigetreten',
      ]),
    )
    expect(rows.flat()).toEqual(
      expect.arrayContaining(['Offen', 'Angenommen', 'Admin', 'Mitglied']),
    )
  })

  it('a search finds a role by its German name (G5)', async () => {
    const { user } = await openTable()
    await user.type(screen.getByRole('searchbox'), 'mitgl')
    await waitFor(() => expect(screen.queryByText('ada@example.com')).not.toBeInTheDocument())
    expect(within(screen.getByRole('table')).getByText('bob@example.com')).toBeVisible()
  })

  it('a failure is told in German, without the words of the server', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.list', faults.status(400, { error: 'relation does not exist' }))
    renderWithKit(<InvitationTable />, { fake, locale: de })
    await screen.findByRole('heading', { name: 'Einladungen können gerade nicht angezeigt werden' })
    expect(document.body).toHaveTextContent('Der Server hat das nicht angenommen.')
    expect(document.body).not.toHaveTextContent('relation')
  })
})
