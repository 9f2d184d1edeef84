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
import type { FakeFluxbase } from 'fluxbase-invitations/testing'
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

/** A drop-in in a language, as wide as a phone or a screen. */
function InLanguage({ name, fake, locale, width, signedIn = true, children }: InLanguageProps) {
  return (
    <section aria-label={name} style={{ inlineSize: width, marginBlockEnd: 40 }}>
      <StoryKit fake={fake} theme="light" direction="ltr" locale={locale} signedIn={signedIn} page>
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
