import * as React from 'react'
import { styled, type StorybookTheme } from 'storybook/theming'
import type { RequestEntry } from './request-entry'

interface RequestRowProps {
  entry: RequestEntry
  open: boolean
  onToggle: () => void
}

/** A duration in milliseconds, in words. */
const duration = (took: number) => (took < 1000 ? `${took} ms` : `${(took / 1000).toFixed(1)} s`)

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' })

/** A request in a line, and its headers and bodies below if it is open. */
export function RequestRow({ entry, open, onToggle }: RequestRowProps) {
  const { sentAt, method, path, request, outcome } = entry
  const details = React.useId()
  return (
    <>
      <Line data-open={open || undefined}>
        <td>{clock.format(sentAt)}</td>
        <td>
          <b>{method}</b>
        </td>
        <td>
          <button
            aria-expanded={open}
            aria-controls={open ? details : undefined}
            onClick={onToggle}
          >
            {path}
          </button>
        </td>
        <td data-kind={kindOf(outcome?.status)}>{outcome?.status ?? 'waiting …'}</td>
        <td>{outcome && duration(outcome.took)}</td>
      </Line>
      {open && (
        <tr>
          <Details id={details} colSpan={5}>
            <div>
              <Message title="Request" empty="No body" {...request} />
              {outcome?.response ? (
                <Message
                  title={`Response ${outcome.status}`}
                  empty="No body"
                  {...outcome.response}
                />
              ) : (
                <section>
                  <h3>Response</h3>
                  <p>{REASONS[outcome?.status ?? 'waiting']}</p>
                </section>
              )}
            </div>
          </Details>
        </tr>
      )}
    </>
  )
}

const REASONS: Record<string, string> = {
  waiting: 'None yet.',
  'no response': 'None: the request or its response was lost on the way.',
  cancelled: 'None: the page no longer needed it, or waited too long.',
}

function kindOf(status: number | string | undefined): string {
  if (status === undefined || status === 'cancelled') return 'open'
  return typeof status === 'number' && status < 400 ? 'good' : 'bad'
}

interface MessageProps {
  title: string
  empty: string
  headers: Readonly<Record<string, string>>
  body: string | null
}

function Message({ title, empty, headers, body }: MessageProps) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {Object.entries(headers).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {body === null ? (
        <p>{empty}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable
        <pre tabIndex={0} role="region" aria-label={`Body of the ${title.toLowerCase()}`}>
          {body}
        </pre>
      )}
    </section>
  )
}

/** A line that the pointer is over, or that is open. */
const tint = (theme: StorybookTheme) =>
  `color-mix(in srgb, ${theme.color.defaultText} 5%, ${theme.background.content})`

/** The button covers its whole line. */
const Line = styled.tr(({ theme }) => ({
  position: 'relative',
  borderTop: `1px solid ${theme.appBorderColor}`,
  '&:hover, &[data-open]': { background: tint(theme) },
  '& b': { fontWeight: theme.typography.weight.bold },
  '& td:first-of-type, & td:last-of-type': { color: theme.textMutedColor },
  '& td button': {
    minBlockSize: 20,
    padding: 0,
    fontFamily: theme.typography.fonts.mono,
    overflowWrap: 'anywhere',
  },
  '& td button:hover': { background: 'none' },
  '& td button:focus-visible': { outline: 'none' },
  '& td button::after': { content: '""', position: 'absolute', inset: 0 },
  '& td button:focus-visible::after': {
    outline: `2px solid ${theme.color.secondary}`,
    outlineOffset: -2,
  },
  '& [data-kind=good]': { color: theme.base === 'dark' ? '#63d6a8' : '#0c6b4d' },
  '& [data-kind=bad]': { color: theme.base === 'dark' ? '#ff9d93' : '#b3261e' },
  '& [data-kind]': { fontWeight: theme.typography.weight.bold },
}))

const Details = styled.td(({ theme }) => ({
  '&&&': { padding: '8px 16px 16px', whiteSpace: 'normal' },
  background: tint(theme),
  '& > div': {
    display: 'grid',
    gap: '16px 32px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
  },
  '& section': { minInlineSize: 0 },
  '& h3': {
    margin: '0 0 4px',
    fontSize: theme.typography.size.s1,
    fontWeight: theme.typography.weight.bold,
  },
  '& p': { margin: 0, color: theme.textMutedColor },
  '& dl': { display: 'grid', margin: '0 0 8px' },
  '& dl > div': { display: 'flex', gap: 8, overflowWrap: 'anywhere' },
  '& dt': { flex: 'none', color: theme.textMutedColor },
  '& dt::after': { content: '":"' },
  '& dd': { margin: 0 },
  '& dl, & pre': { fontFamily: theme.typography.fonts.mono, fontSize: theme.typography.size.s1 },
  '& pre': {
    maxBlockSize: 320,
    margin: 0,
    padding: '8px 12px',
    border: `1px solid ${theme.appBorderColor}`,
    borderRadius: theme.appBorderRadius,
    overflow: 'auto',
    background: theme.background.content,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
}))
