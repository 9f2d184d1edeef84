import { useState } from 'react'

/** A command for a terminal, with a button that copies it. */
export function CopyCommand({ children }: { children: string }) {
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(children)
    setCopied(true)
  }
  return (
    <p className="command">
      <code>{children}</code>
      <button type="button" onClick={() => void copy()} onBlur={() => setCopied(false)}>
        <span aria-live="polite">{isCopied ? 'Copied' : 'Copy'}</span>
      </button>
    </p>
  )
}
