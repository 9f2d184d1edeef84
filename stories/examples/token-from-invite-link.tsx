import { useState } from 'react'
import { inviteLinkProblem, tokenFromInviteLink } from 'fluxbase-invitations/client'

/** Reads a link that somebody has copied from a mail, and says what is wrong with one that has lost its end. */
export function LinkReader({ token }: { token: string }) {
  const [link, setLink] = useState(`https://console.example.com/invite/${token}`)

  return (
    <>
      <label>
        Invite link <br />
        <input
          style={{ inlineSize: '100%', boxSizing: 'border-box' }}
          value={link}
          onChange={({ target }) => setLink(target.value)}
        />
      </label>
      <p>Token: {tokenFromInviteLink(link) ?? `none (${inviteLinkProblem(link)})`}</p>
    </>
  )
}
