import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect } from 'vitest'
import {
  AcceptInvitePage,
  type AcceptInvitePageProps,
} from '../../src/components/accept-invite-page/accept-invite-page'
import { createFakeFluxbase, type FakeFluxbase } from '../../src/testing/fake-fluxbase'
import { renderWithKit, type KitOptions } from './render'

export const PASSWORD = 'canary horse battery'

/** Renders the page for a new invitation of grace@example.com. */
export function openPage(
  fake: FakeFluxbase = createFakeFluxbase(),
  props: Partial<AcceptInvitePageProps> = {},
  options: KitOptions = {},
) {
  const { token, link } = fake.invite({ email: 'grace@example.com' })
  const page = <AcceptInvitePage token={token} {...props} />
  return { token, link, ...renderWithKit(page, { fake, signedIn: false, ...options }) }
}

/** Waits long enough for the silent retries. */
export const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
/** Waits until a heading has the focus, which moves shortly after the heading appears. */
export async function focused(found: Promise<HTMLElement>) {
  const element = await found
  await waitFor(() => expect(element).toHaveFocus())
}
export const form = () => heading('Create your account')
export const button = (name: string) => screen.getByRole('button', { name })
export const password = () => screen.getByLabelText<HTMLInputElement>('Password')
export const posts = (fake: FakeFluxbase) => fake.requests.filter(({ method }) => method === 'POST')

export async function fillIn(user: UserEvent) {
  await form()
  await user.type(screen.getByLabelText('Your name'), 'Grace Hopper')
  await user.type(password(), PASSWORD)
}

export async function submit(user: UserEvent) {
  await fillIn(user)
  await user.click(button('Create account'))
}
