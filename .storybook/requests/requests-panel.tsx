import * as React from 'react'
import { EmptyTabContent } from 'storybook/internal/components'
import { styled } from 'storybook/theming'
import type { RequestEntry } from './request-entry'
import { RequestRow } from './request-row'

export interface RequestsPanelProps {
  /** Newest first. */
  requests: readonly RequestEntry[]
  onClear: () => void
}

/** What the story that is shown has sent to its server, and what came back. */
export function RequestsPanel({ requests, onClear }: RequestsPanelProps) {
  const [open, setOpen] = React.useState<ReadonlySet<number>>(new Set())
  if (requests.length === 0) {
    return (
      <EmptyTabContent
        title="No requests yet"
        description="What this story sends to its Fluxbase appears here. The server is in this page, and nothing leaves your browser."
      />
    )
  }

  function toggle(id: number) {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setOpen(next)
  }

  return (
    <Sheet>
      <Bar>
        <span>
          {requests.length === 1 ? '1 request' : `${requests.length} requests`}, newest first.
          Passwords, tokens, keys and links are hidden.
        </span>
        <button onClick={() => onClear()}>Clear</button>
      </Bar>
      <table>
        <thead>
          <tr>
            <th scope="col">Sent</th>
            <th scope="col">Method</th>
            <th scope="col">Path</th>
            <th scope="col">Status</th>
            <th scope="col">Took</th>
          </tr>
        </thead>
        <tbody>
          {requests.map((entry) => (
            <RequestRow
              key={entry.id}
              entry={entry}
              open={open.has(entry.id)}
              onToggle={() => toggle(entry.id)}
            />
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}

const Bar = styled.div(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 16,
  padding: '6px 8px 6px 16px',
  borderBottom: `1px solid ${theme.appBorderColor}`,
  color: theme.textMutedColor,
}))

const Sheet = styled.div(({ theme }) => ({
  containerType: 'inline-size',
  background: theme.background.content,
  color: theme.color.defaultText,
  fontFamily: theme.typography.fonts.base,
  fontSize: theme.typography.size.s1,
  lineHeight: '20px',
  fontVariantNumeric: 'tabular-nums',
  '& table': { inlineSize: '100%', borderCollapse: 'collapse', textAlign: 'start' },
  '& th': {
    padding: '6px 8px',
    color: theme.textMutedColor,
    fontWeight: theme.typography.weight.bold,
    textAlign: 'start',
    whiteSpace: 'nowrap',
  },
  '& td': { padding: '6px 8px', verticalAlign: 'top', whiteSpace: 'nowrap' },
  '& :is(th, td):first-of-type': { paddingInlineStart: 16 },
  '& :is(th, td):last-of-type:not([colspan])': { paddingInlineEnd: 16, textAlign: 'end' },
  '& td:nth-of-type(3)': { inlineSize: '100%', whiteSpace: 'normal', overflowWrap: 'anywhere' },
  '& button': {
    minBlockSize: 24,
    padding: '0 8px',
    border: 0,
    borderRadius: 4,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
  },
  '& button:hover': { background: theme.background.hoverable },
  '& :focus-visible': { outline: `2px solid ${theme.color.secondary}`, outlineOffset: -2 },
  // In a panel at the side, there is no room for when and how long.
  '@container (width < 440px)': {
    '& :is(th, td):is(:nth-of-type(1), :nth-of-type(5)):not([colspan])': { display: 'none' },
    '& :is(th, td):nth-of-type(2)': { paddingInlineStart: 16 },
  },
}))
