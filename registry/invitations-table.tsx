'use client'

import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import {
  en,
  useInvitationTable,
  type Invitation,
  type InvitationStatus,
  type InvitationTableRow,
  type RowReport,
} from 'fluxbase-invitations'
import { CopyLink } from '@/components/copy-link'
import { Alert, AlertDescription, AlertTitle } from '@/components/ui/alert'
import {
  AlertDialog,
  AlertDialogAction,
  AlertDialogCancel,
  AlertDialogContent,
  AlertDialogDescription,
  AlertDialogFooter,
  AlertDialogHeader,
  AlertDialogTitle,
  AlertDialogTrigger,
} from '@/components/ui/alert-dialog'
import { Badge } from '@/components/ui/badge'
import { Button, buttonVariants } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import {
  Select,
  SelectContent,
  SelectItem,
  SelectTrigger,
  SelectValue,
} from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@/components/ui/table'

const { errors, roles, status: statuses, tryAgain } = en.shared
const words = en.invitationTable

/** Rows at first, and with each press of "Show more". */
const PAGE = 50

const COLUMNS = [
  { key: 'email', label: 'Person' },
  { key: 'status', label: 'Status' },
  { key: 'role', label: 'Role' },
  { key: 'expires_at', label: 'Expires' },
] as const

const BADGES: Record<InvitationStatus, 'default' | 'secondary' | 'destructive' | 'outline'> = {
  pending: 'secondary',
  expiring: 'default',
  expired: 'outline',
  accepted: 'secondary',
}

/** The list of invitations. Children are shown beside the heading: put the button that invites people there. */
export function InvitationsTable({ children }: { children?: ReactNode }) {
  const { state, rows, view, counts, error, ...table } = useInvitationTable()
  const [limit, setLimit] = useState(PAGE)
  const [news, setNews] = useState('')
  const { heading, ...focus } = useKeptFocus()
  const id = useId()

  /** Announces what becomes of an action: at once if the response is lost, because reading the outcome can take a minute. */
  async function announce(
    { email }: Invitation,
    act: (onUnknown: (report: RowReport) => void) => Promise<RowReport | null>,
  ) {
    const say = (report: RowReport) => setNews(words.about(email, textOf(report)))
    const report = await act(say)
    if (report) say(report)
  }

  const retry = (
    <Button variant="outline" size="sm" onClick={() => void table.refresh()}>
      {table.isRefreshing ? 'Loading…' : tryAgain}
    </Button>
  )

  return (
    <section aria-labelledby={id} className="grid gap-4" {...focus}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id={id} ref={heading} tabIndex={-1} className="text-lg font-semibold">
          Invitations
        </h2>
        {children}
      </div>
      <p role="status" className="sr-only">
        {news}
      </p>
      {state === 'pending' && (
        <div className="grid gap-2">
          <p className="sr-only">{words.loading}</p>
          <Skeleton className="h-9" />
          <Skeleton className="h-9" />
          <Skeleton className="h-9" />
        </div>
      )}
      {state === 'error' && error && (
        <Alert variant="destructive">
          <AlertTitle>
            {error.code === 'forbidden' ? words.forbiddenTitle : words.errorTitle}
          </AlertTitle>
          <AlertDescription>
            {errors[error.code]} {retry}
          </AlertDescription>
        </Alert>
      )}
      {state === 'empty' && (
        <p className="py-8 text-center text-muted-foreground">{words.emptyTitle}</p>
      )}
      {state === 'rows' && (
        <>
          {error && (
            <Alert>
              <AlertDescription>
                {words.stale(new Date(table.updatedAt).toLocaleTimeString())} {retry}
              </AlertDescription>
            </Alert>
          )}
          {table.unreadable > 0 && <p>{words.unreadable(table.unreadable)}</p>}
          <div className="flex flex-wrap gap-2">
            <Input
              type="search"
              aria-label={words.search}
              placeholder={words.search}
              className="max-w-xs"
              value={view.search ?? ''}
              onChange={({ target }) => table.setView({ search: target.value })}
            />
            <StatusSelect
              value={view.status}
              counts={counts}
              onChange={(status) => table.setView({ status })}
            />
          </div>
          {rows.length === 0 ? (
            <p className="py-8 text-center text-muted-foreground">
              {words.noMatchFilters}{' '}
              <Button variant="link" onClick={table.clearFilters}>
                {words.clearFilters}
              </Button>
            </p>
          ) : (
            <Table>
              <TableHeader>
                <TableRow>
                  {COLUMNS.map(({ key, label }) => (
                    <TableHead
                      key={key}
                      aria-sort={view.sort.key === key ? view.sort.direction : undefined}
                    >
                      <Button variant="ghost" size="sm" onClick={() => table.sortBy(key)}>
                        {label}
                      </Button>
                    </TableHead>
                  ))}
                  <TableHead>Actions</TableHead>
                </TableRow>
              </TableHeader>
              <TableBody>
                {firstOf(rows, limit).map((row) => (
                  <InvitationRow
                    key={row.key}
                    row={row}
                    onResend={() =>
                      void announce(row.invitation, (say) => table.resend(row.invitation, say))
                    }
                    onRevoke={() =>
                      void announce(row.invitation, (say) => table.revoke(row.invitation, say))
                    }
                    onCheck={() => void announce(row.invitation, () => table.check(row.invitation))}
                  />
                ))}
              </TableBody>
            </Table>
          )}
          {rows.length > limit && (
            <Button variant="outline" onClick={() => setLimit(limit + PAGE)}>
              Show more
            </Button>
          )}
        </>
      )}
    </section>
  )
}

interface InvitationRowProps {
  row: InvitationTableRow
  onResend: () => void
  onRevoke: () => void
  onCheck: () => void
}

function InvitationRow({ row, onResend, onRevoke, onCheck }: InvitationRowProps) {
  const { invitation, status, isSending, report } = row
  const { email, role } = invitation
  const link = row.newLink ?? row.link
  const isUnknown = report?.type === 'unknown'
  const isOpen = status !== 'accepted' && !isSending
  return (
    <TableRow aria-busy={isSending}>
      <TableCell>
        <span className="font-medium">{email}</span>
        {report && <p className="text-sm whitespace-normal">{textOf(report)}</p>}
        {isOpen && link && <CopyLink link={link} email={email} />}
      </TableCell>
      <TableCell>
        <Badge variant={BADGES[status]}>{isSending ? words.sending : statuses[status]}</Badge>
      </TableCell>
      <TableCell>{roles[role]?.label ?? role}</TableCell>
      <TableCell>
        <Day date={invitation.expires_at} />
      </TableCell>
      <TableCell>
        {isOpen && (
          // One button for both, so that focus stays when a lost response turns one into the other.
          <Button
            variant="ghost"
            size="sm"
            aria-label={isUnknown ? words.checkAgainFor(email) : words.resendFor(email)}
            onClick={isUnknown ? onCheck : onResend}
          >
            {isUnknown ? words.checkAgain : words.resend}
          </Button>
        )}
        {/* `revokeBlocker` says why not: most servers revoke by the link, which only its sender's session has. */}
        {isOpen && !isUnknown && !row.revokeBlocker && (
          <RevokeButton email={email} onConfirm={onRevoke} />
        )}
      </TableCell>
    </TableRow>
  )
}

function RevokeButton({ email, onConfirm }: { email: string; onConfirm: () => void }) {
  return (
    <AlertDialog>
      <AlertDialogTrigger
        aria-label={words.revokeFor(email)}
        className={buttonVariants({ variant: 'ghost', size: 'sm' })}
      >
        Revoke
      </AlertDialogTrigger>
      <AlertDialogContent>
        <AlertDialogHeader>
          <AlertDialogTitle>{words.revokeTitle(email)}</AlertDialogTitle>
          <AlertDialogDescription>{words.revokeConsequence}</AlertDialogDescription>
        </AlertDialogHeader>
        <AlertDialogFooter>
          <AlertDialogCancel>Cancel</AlertDialogCancel>
          <AlertDialogAction onClick={onConfirm}>{words.revoke}</AlertDialogAction>
        </AlertDialogFooter>
      </AlertDialogContent>
    </AlertDialog>
  )
}

interface StatusSelectProps {
  value: InvitationStatus | undefined
  counts: Record<InvitationStatus, number>
  onChange: (status: InvitationStatus | undefined) => void
}

function StatusSelect({ value, counts, onChange }: StatusSelectProps) {
  return (
    <Select
      value={value ?? 'all'}
      onValueChange={(next) => onChange(next === 'all' ? undefined : (next as InvitationStatus))}
    >
      <SelectTrigger aria-label={words.filterByStatus}>
        <SelectValue />
      </SelectTrigger>
      <SelectContent>
        <SelectItem value="all">{words.all}</SelectItem>
        {(Object.keys(counts) as InvitationStatus[]).map((status) => (
          <SelectItem key={status} value={status}>
            {statuses[status]} ({counts[status]})
          </SelectItem>
        ))}
      </SelectContent>
    </Select>
  )
}

function Day({ date }: { date: string }) {
  const day = new Date(date)
  if (Number.isNaN(day.getTime())) return en.shared.unknownDate
  return <time dateTime={date}>{day.toLocaleDateString(undefined, { dateStyle: 'medium' })}</time>
}

/** What became of the last action on a row. */
function textOf(report: RowReport): string {
  switch (report.type) {
    case 'waiting':
    case 'resending':
    case 'revoking':
      return words[report.type]
    case 'resent':
      return words.resent[report.previous](null)
    case 'revoked':
      return 'Invitation revoked.'
    case 'copy_failed':
      return en.shared.copyFailed
    case 'unknown':
      return { resend: words.resendUnknown, revoke: words.revokeUnknown }[report.action][
        report.seen ?? 'nothing'
      ]
    case 'failed':
      return { resend: words.notResent, revoke: words.notRevoked }[report.action](
        errors[report.error.code],
      )
  }
}

function firstOf<Row>(rows: { length: number; at(place: number): Row | undefined }, limit: number) {
  return Array.from({ length: Math.min(limit, rows.length) }, (_, place) => rows.at(place)!)
}

/** When a button disappears with its row or message, the focus goes to the heading instead of nowhere. */
function useKeptFocus() {
  const heading = useRef<HTMLHeadingElement>(null)
  const isInside = useRef(false)
  useEffect(() => {
    if (isInside.current && document.activeElement === document.body) heading.current?.focus()
  })
  return {
    heading,
    onFocus: () => void (isInside.current = true),
    onBlur: () => void (isInside.current = false),
  }
}
