import { useState, type ReactNode } from 'react'

const TOKENS =
  /(?<comment>\/\/.*|\/\*[\s\S]*?\*\/)|(?<string>'[^'\n]*'|"[^"\n]*"|`[^`]*`)|(?<keyword>\b(?:import|export|from|const|let|function|class|interface|type|extends|return|async|await|if|else|for|of|new|try|catch|throw|default|null|undefined|true|false|typeof|void|as|satisfies)\b)/g

/** Code with a button that copies all of it. */
export function CodeBlock({ code, label }: { code: string; label: string }) {
  const [copied, setCopied] = useState(false)
  async function copy() {
    await navigator.clipboard.writeText(code)
    setCopied(true)
  }
  return (
    <div className="reference-code">
      {/* A wide line scrolls, which must be possible with a keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} role="group" aria-label={label}>
        <code>{coloured(code)}</code>
      </pre>
      <button type="button" onClick={() => void copy()} aria-label={`Copy: ${label}`}>
        {copied ? 'Copied' : 'Copy'}
      </button>
    </div>
  )
}

function coloured(code: string): ReactNode[] {
  const pieces: ReactNode[] = []
  let end = 0
  for (const { 0: text, index, groups } of code.matchAll(TOKENS)) {
    const kind = Object.entries(groups ?? {}).find(([, matched]) => matched)?.[0]
    pieces.push(
      code.slice(end, index),
      <span key={index} data-token={kind}>
        {text}
      </span>,
    )
    end = index + text.length
  }
  return [...pieces, code.slice(end)]
}
