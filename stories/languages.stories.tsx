import type { ReactNode } from 'react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import {
  AcceptInvitePage,
  AcceptNotice,
  en,
  InvitationTable,
  InviteForm,
  type AcceptNoticeName,
  type Locale,
} from 'fluxbase-invitations'
import { faults, type FakeFluxbase } from 'fluxbase-invitations/testing'
import { languages } from '../.storybook/languages'
import { StoryKit } from '../.storybook/story-kit'
import { cutOff, plainWords } from '../test/support/look-at-texts'
import { pseudoLocale } from '../test/support/pseudo-locale'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

function seed(fake: FakeFluxbase) {
  const now = fake.now()
  const [admin] = fake.roles
  fake.invite({ email: 'ada@example.com', role: admin, createdAt: now - 2 * HOUR })
  fake.invite({ email: 'alan.turing@bletchley.example', createdAt: now - 6.8 * DAY })
  fake.invite({ email: 'katherine@orbit.example', createdAt: now - 11 * DAY })
  fake.invite({
    email: 'margaret@apollo.example',
    createdAt: now - 14 * DAY,
    acceptedAt: now - 13 * DAY,
  })
}

const meta = {
  title: 'Tests/Languages',
  tags: ['!autodocs'],
  beforeEach: ({ fake }) => seed(fake),
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>
type UserEvent = Parameters<NonNullable<Story['play']>>[0]['userEvent']

interface InLanguageProps {
  /** Names the section. */
  name: string
  fake: FakeFluxbase
  locale: Locale
  /** In pixels. */
  width?: number
  signedIn?: boolean
  children: ReactNode
}

/** The links of a session that has created every invitation, so that it can revoke them. */
const links = {
  get: (id: string) => `https://console.example.com/invite/${id}`,
  set: () => undefined,
  delete: () => undefined,
}

/** A drop-in in a language, as wide as a phone or a screen. */
function InLanguage({ name, fake, locale, width, signedIn = true, children }: InLanguageProps) {
  return (
    <section aria-label={name} style={{ inlineSize: width, marginBlockEnd: 40 }}>
      <StoryKit theme="light" direction="ltr" page {...{ fake, locale, signedIn, links }}>
        {children}
      </StoryKit>
    </section>
  )
}

const dropIns = {
  form: () => <InviteForm />,
  table: () => <InvitationTable onInvite={() => undefined} />,
  page: (fake: FakeFluxbase) => (
    <AcceptInvitePage
      bare
      token={fake.invitations[0]!.token}
      setDocumentTitle={false}
      headingLevel={2}
      signInHref="#sign-in"
    />
  ),
}

/** A story of a drop-in in every language of the kit. */
const inEveryLanguage = (dropIn: (fake: FakeFluxbase) => ReactNode, signedIn = true): Story => ({
  render: (_args, { fake }) => (
    <>
      {languages.map((locale) => (
        <InLanguage key={locale.tag} name={locale.tag} {...{ fake, locale, signedIn }}>
          {dropIn(fake)}
        </InLanguage>
      ))}
    </>
  ),
  async play({ canvasElement }) {
    const { length } = languages
    await waitFor(() => expect(canvasElement.querySelectorAll('h2')).toHaveLength(length))
    for (const { tag } of languages) {
      await expect(canvasElement.querySelector(`[data-fbi-root][lang="${tag}"]`)).toBeVisible()
    }
  },
})

export const FormInEveryLanguage = inEveryLanguage(dropIns.form)

export const TableInEveryLanguage = inEveryLanguage(dropIns.table)

export const AcceptPageInEveryLanguage = inEveryLanguage(dropIns.page, false)

/** Fills in a list of addresses, as a paste does, and sends the form. */
async function send(section: Element, userEvent: UserEvent, addresses: string) {
  await userEvent.click(section.querySelector('input')!)
  await userEvent.paste(addresses)
  await userEvent.click(section.querySelector('[data-fbi="invite-actions"] button')!)
}

/** Creating fails for addresses that begin with "broken". */
function refuseBroken(fake: FakeFluxbase) {
  const refuse = faults.status(500)
  fake.intercept('invitations.create', async (request, next) =>
    (await request.clone().text()).includes('broken') ? refuse(request, next) : next(),
  )
}

/**
 * A state of a drop-in in every language, in a page of 320 px with the usual margins: nothing is cut off, and axe has no findings
 * (G6).
 */
const stateInEveryLanguage = (
  dropIn: (fake: FakeFluxbase) => ReactNode,
  reach: (section: Element, userEvent: UserEvent, tag: string) => Promise<void>,
  signedIn = true,
): Story => ({
  beforeEach: ({ fake }) => refuseBroken(fake),
  render: (_args, { fake }) => (
    <>
      {languages.map((locale) => (
        <InLanguage key={locale.tag} name={locale.tag} width={288} {...{ fake, locale, signedIn }}>
          {dropIn(fake)}
        </InLanguage>
      ))}
    </>
  ),
  async play({ canvasElement, userEvent }) {
    for (const { tag } of languages) {
      const section = canvasElement.querySelector(`section[aria-label="${tag}"]`)!
      await waitFor(() => expect(section.querySelector('h2')).toBeVisible())
      await reach(section, userEvent, tag)
    }
    await expect(cutOff(canvasElement)).toEqual([])
  },
})

export const ProblemsInEveryLanguage = stateInEveryLanguage(
  dropIns.form,
  async (section, userEvent) => {
    await userEvent.click(section.querySelector('input')!)
    await userEvent.paste('grace@navy, ada@example.com, x@gmial.com, hedy@example.com')
    await waitFor(() => expect(section.querySelector('[data-fbi="panel"]')).toBeVisible())
  },
)

export const ResultsInEveryLanguage = stateInEveryLanguage(
  dropIns.form,
  async (section, userEvent, tag) => {
    await send(section, userEvent, `hedy@${tag}.example, mae@${tag}.example, broken@${tag}.example`)
    await waitFor(() => expect(section.querySelector('[data-fbi="invite-result"]')).toBeVisible(), {
      timeout: 10_000,
    })
  },
)

export const SelectionInEveryLanguage = stateInEveryLanguage(
  dropIns.table,
  async (section, userEvent) => {
    const select = section.querySelector<HTMLElement>('[data-action="select"]')!
    await waitFor(() => expect(section.querySelectorAll('tbody[role] tr')).toHaveLength(4))
    await userEvent.click(select)
    await userEvent.click(section.querySelector('[type="checkbox"]')!)
    await waitFor(() => expect(section.querySelector('[data-fbi="selection-bar"]')).toBeVisible())
  },
)

export const MissingEntriesInEveryLanguage = stateInEveryLanguage(
  dropIns.page,
  async (section, userEvent) => {
    await waitFor(() => expect(section.querySelector('[type="submit"]')).toBeVisible())
    await userEvent.click(section.querySelector('[type="submit"]')!)
    await waitFor(() => expect(section.querySelector('[aria-invalid="true"]')).toBeVisible())
  },
  false,
)

/** The drop-ins in English that is 40 % longer, accented and mirrored: nothing is cut off or left in English (G6). */
const inDisguise = (width: number): Story => ({
  render: (_args, { fake }) => (
    <div style={{ inlineSize: width }}>
      {Object.entries(dropIns).map(([name, dropIn]) => (
        <InLanguage
          key={name}
          {...{ name, fake, width }}
          locale={pseudoLocale}
          signedIn={name !== 'page'}
        >
          {dropIn(fake)}
        </InLanguage>
      ))}
    </div>
  ),
  async play({ canvasElement, canvas, userEvent }) {
    await waitFor(() => expect(canvasElement.querySelectorAll('tbody[role] tr')).toHaveLength(4))
    await waitFor(() => expect(canvasElement.querySelector('input[type=password]')).toBeVisible())
    const look = async () => {
      await expect(plainWords(canvasElement)).toEqual([])
      await expect(cutOff(canvasElement)).toEqual([])
    }
    await look()
    // The menu of a row, and the dialog that its last action opens.
    await userEvent.click(canvasElement.querySelector('[data-action="more"]')!)
    await waitFor(() => expect(canvasElement.querySelector('[role="menu"]')).toBeVisible())
    await look()
    await userEvent.click([...canvasElement.querySelectorAll('[role="menuitem"]')].at(-1)!)
    await waitFor(() => expect(canvasElement.querySelector('[data-fbi="dialog"]')).toBeVisible())
    await look()
    await userEvent.click(canvasElement.querySelector('[data-fbi="dialog-actions"] button')!)
    await waitFor(() => expect(canvasElement.querySelector('[data-fbi="dialog"]')).toBeNull())
    // People with problems, a selection, and what the accept page says about missing entries.
    const [input] = canvas.getAllByRole('textbox')
    await userEvent.type(input!, 'grace@navy,ada@example.com,barbara@mit.example,x@gmial.com,')
    const select = canvasElement.querySelector<HTMLElement>('[data-action="select"]')!
    if (select.checkVisibility()) await userEvent.click(select)
    const [first] = canvas.getAllByRole('checkbox')
    await userEvent.click(first!)
    await userEvent.click(canvasElement.querySelector('[data-fbi="step"] [type="submit"]')!)
    await waitFor(() =>
      expect(canvasElement.querySelector('[data-fbi="selection-bar"]')).toBeVisible(),
    )
    await look()
  },
})

export const InDisguiseNarrow = inDisguise(320)

export const InDisguiseWide = inDisguise(1440)

/** What the form says after it has sent invitations, in disguise (G6). */
const resultsInDisguise = (width: number): Story => ({
  beforeEach: ({ fake }) => refuseBroken(fake),
  render: (_args, { fake }) => (
    <InLanguage name="results" locale={pseudoLocale} {...{ fake, width }}>
      {dropIns.form()}
    </InLanguage>
  ),
  async play({ canvasElement, userEvent }) {
    await waitFor(() => expect(canvasElement.querySelector('input')).toBeVisible())
    await send(canvasElement, userEvent, 'hedy@a.example, mae@a.example, broken@a.example')
    await waitFor(
      () => expect(canvasElement.querySelector('[data-fbi="invite-result"]')).toBeVisible(),
      { timeout: 10_000 },
    )
    await expect(plainWords(canvasElement)).toEqual([])
    await expect(cutOff(canvasElement)).toEqual([])
  },
})

export const ResultsInDisguiseNarrow = resultsInDisguise(320)

export const ResultsInDisguiseWide = resultsInDisguise(1440)

const notices = Object.keys(en.acceptInvitePage.notices).filter(
  (name): name is AcceptNoticeName => name !== 'crashed',
)
const nothing = { onAction: () => undefined }
const actions = {
  retry: nothing,
  check: nothing,
  submitAgain: nothing,
  back: nothing,
  signIn: nothing,
  signOut: nothing,
  proceed: nothing,
  newLink: nothing,
  newTab: nothing,
  open: nothing,
}

const invitation = {
  id: 'one',
  email: 'ada@example.com',
  role: 'dashboard_user',
  created_at: '2026-11-23T09:00:00Z',
  expires_at: '2026-11-30T09:00:00Z',
}

/** Every notice of the accept page in disguise (G6). */
export const NoticesInDisguise: Story = {
  render: (_args, { fake }) => (
    <InLanguage name="notices" fake={fake} locale={pseudoLocale} width={320}>
      {notices.map((notice) => (
        <div key={notice} data-fbi-root="" data-fbi="accept-invite-page" data-bare>
          <AcceptNotice
            view={{
              step: 'notice',
              notice,
              invitation,
              busy: false,
              user: undefined,
              failure: null,
            }}
            actions={actions}
            headingLevel={2}
          />
        </div>
      ))}
    </InLanguage>
  ),
  async play({ canvasElement }) {
    await expect(canvasElement.querySelectorAll('[data-fbi="step"]')).toHaveLength(notices.length)
    await expect(plainWords(canvasElement)).toEqual([])
    await expect(cutOff(canvasElement)).toEqual([])
  },
}
