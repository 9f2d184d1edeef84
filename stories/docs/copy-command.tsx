import { useState } from 'react'

/** A command for a terminal, with a button that copies it where the browser allows that. */
export function CopyCommand({ children }: { children: string }) {
  const [label, setLabel] = useState('Copy')
  const copy = () =>
    navigator.clipboard.writeText(children).then(
      () => setLabel('Copied'),
      () => setLabel('Not copied'),
    )
  return (
    <p className="command">
      <code>{children}</code>
      {'clipboard' in navigator && (
        <button type="button" onClick={() => void copy()} onBlur={() => setLabel('Copy')}>
          <span aria-live="polite">{label}</span>
        </button>
      )}
    </p>
  )
}
