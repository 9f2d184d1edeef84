import { useState } from 'react'
import { PASSWORD_POLICY, readPassword } from 'fluxbase-invitations/client'

/** The rules of the server, as somebody types. */
export function PasswordRules() {
  const [password, setPassword] = useState('a few words')
  const { checks, strength } = readPassword(password, { ...PASSWORD_POLICY, minBytes: 14 })

  return (
    <>
      <label>
        New password{' '}
        <input
          autoComplete="off"
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
      </label>
      <ul>
        {checks.map(({ problem, kept }) => (
          <li key={problem}>
            {problem}: {kept ? 'kept' : 'not yet'}
          </li>
        ))}
      </ul>
      <p>Strength: {strength} of 4</p>
    </>
  )
}
