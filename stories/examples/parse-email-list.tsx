import { useState } from 'react'
import { formatEmailList, parseEmailList } from 'fluxbase-invitations'

const PASTED = '"Hopper, Grace" <grace@navy.example>; edsger@tue.example, GRACE@navy.example'

/** What people paste, as addresses with names. */
export function PastedList() {
  const [text, setText] = useState(PASTED)
  const people = parseEmailList(text)

  return (
    <>
      <label>
        Paste a list <br />
        <textarea
          rows={3}
          style={{ inlineSize: '100%', boxSizing: 'border-box' }}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <ol>
        {people.map(({ email, name }, line) => (
          <li key={line}>
            {email} {name && `(${name})`}
          </li>
        ))}
      </ol>
      <p>Written as one line: {formatEmailList(people)}</p>
    </>
  )
}
