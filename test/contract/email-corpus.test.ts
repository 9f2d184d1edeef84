import { describe, expect, it } from 'vitest'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import corpus from '../recordings/email-corpus.json'

const account = JSON.stringify({ name: 'Grace', password: 'correct-horse-battery' })

async function json(response: Promise<Response>) {
  return (await (await response).json()) as {
    error?: string
    invite_link: string
    user?: { email: string }
  }
}

describe('the fake accepts the addresses that three real servers accepted', () => {
  it.each(corpus)('$email', async ({ email: recorded, acceptable, account_email, reason }) => {
    const email = recorded.replace(/<(\d+) x (.)>/g, (_, count, char) => char.repeat(Number(count)))
    const fake = createFakeFluxbase()
    const post = (path: string, body: string) =>
      json(
        fake.fetch(path, {
          method: 'POST',
          body,
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${fake.signIn().access_token}`,
          },
        }),
      )
    const created = await post(
      '/api/v1/admin/invitations',
      JSON.stringify({ email, role: fake.roles[1] }),
    )
    const token = created.invite_link.split('/invite/')[1]
    const accepted = await post(`/api/v1/invitations/${token}/accept`, account)
    expect(accepted.user?.email ?? accepted.error).toBe(
      acceptable ? account_email : `Failed to create user: ${reason}`,
    )
  })
})
