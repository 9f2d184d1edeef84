import { useState } from 'react'
import { suggestEmail } from 'fluxbase-invitations'
import { emailProblem } from 'fluxbase-invitations/client'

/** Whether an address can be invited, and what was probably meant. */
export function AddressCheck() {
  const [email, setEmail] = useState('grace@gmial.com')
  const suggestion = suggestEmail(email, ['navy.example'])

  return (
    <>
      <label>
        E-mail address <input value={email} onChange={({ target }) => setEmail(target.value)} />
      </label>
      <p role="status">
        {emailProblem(email) ?? 'This can be an address.'}{' '}
        {suggestion && (
          <>
            Did you mean <button onClick={() => setEmail(suggestion)}>{suggestion}</button>?
          </>
        )}
      </p>
    </>
  )
}
