'use client'

import { useId, type ReactNode } from 'react'
import {
  en,
  useInvitationLinks,
  useInviteForm,
  type BulkInviteItem,
  type CheckedRecipient,
  type UseInviteFormOptions,
  type UseInviteFormResult,
} from 'fluxbase-invitations'
import { CopyLink } from '@/components/copy-link'
import { Alert, AlertDescription } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Button, buttonVariants } from '@/components/ui/button'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from '@/components/ui/dialog'
import { Label } from '@/components/ui/label'
import {
  Select,
  SelectContent,
  SelectItem,
  SelectTrigger,
  SelectValue,
} from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'

const { errors, roles, tryAgain } = en.shared
const words = en.inviteForm

/** A button that opens a dialog to invite one person or hundreds. Closing the dialog loses nothing and stops nothing. */
export function InviteDialog(options: UseInviteFormOptions) {
  const form = useInviteForm(options)
  const { done, total } = form.bulk.progress
  return (
    <Dialog>
      <DialogTrigger className={buttonVariants()}>
        {form.view === 'sending' ? words.openProgress({ done, total }) : 'Invite people'}
      </DialogTrigger>
      <DialogContent className="max-h-[90dvh] overflow-y-auto">
        <DialogHeader>
          <DialogTitle>{titleOf(form)}</DialogTitle>
          <DialogDescription>
            {form.view === 'compose' ? words.lead : words.linksDie}
          </DialogDescription>
        </DialogHeader>
        {form.view === 'compose' ? <Compose form={form} /> : <Results form={form} />}
      </DialogContent>
    </Dialog>
  )
}

function titleOf({ view, invited, bulk: { progress } }: UseInviteFormResult) {
  if (invited) return words.invitedTitle(invited.invitation.email)
  if (view === 'sending') return words.sendingTitle
  const { done, total } = progress
  return view === 'results' ? words.resultsTitle({ done, open: total - done }) : 'Invite people'
}

function Compose({ form }: { form: UseInviteFormResult }) {
  const id = useId()
  const { people, role, expiry, bulk, objection } = form
  return (
    <form className="grid gap-4" noValidate onSubmit={form.submit}>
      {bulk.unsent.length > 0 && (
        <Alert>
          <AlertDescription>
            <p>{words.unsent(bulk.unsent.length)}</p>
            <Button type="button" variant="link" onClick={form.takeUpUnsent}>
              {words.takeUpUnsent}
            </Button>
            <Button type="button" variant="link" onClick={bulk.forgetUnsent}>
              {words.forgetUnsent}
            </Button>
          </AlertDescription>
        </Alert>
      )}
      <div className="grid gap-2">
        <Label htmlFor={`${id}-people`}>E-mail addresses</Label>
        {/* Whole addresses leave the field for the list below. */}
        <Textarea
          id={`${id}-people`}
          rows={2}
          value={people.draft}
          onChange={({ target, nativeEvent }) =>
            people.type(target.value, (nativeEvent as InputEvent).isComposing)
          }
          aria-invalid={objection !== null}
          aria-describedby={`${id}-hint`}
        />
        <p id={`${id}-hint`} className="text-sm text-muted-foreground">
          {form.isUnchecked ? words.unchecked : 'Type or paste one address or hundreds.'}
        </p>
        {objection && <Problem>{problemOf(objection.recipient)}</Problem>}
        {people.added.length > 0 && <People people={people} />}
      </div>
      <Choice
        label="Role"
        value={role.value}
        onChange={role.onChange}
        options={role.options.map((option) => ({
          value: option.role,
          label: option.label ?? roles[option.role]?.label ?? option.role,
        }))}
        problem={role.problem && ROLE_PROBLEMS[role.problem]}
      />
      <Choice
        label="The link works for"
        value={String(expiry.value)}
        onChange={(seconds) => expiry.onChange(Number(seconds))}
        options={expiry.options.map((seconds) => ({
          value: String(seconds),
          label: words.span(seconds),
        }))}
      />
      {form.repeat && !form.error && !form.lost && (
        <Problem>{words.repeats[form.repeat.type]}</Problem>
      )}
      {form.limit && <Problem>{words.limits[form.limit.type](form.limit)}</Problem>}
      {form.lost && <Problem>{words.lost[form.lost]}</Problem>}
      {form.error && !form.lost && <Problem>{errors[form.error.code]}</Problem>}
      <DialogFooter>
        {/* Not disabled while it sends, so that it keeps the focus: a second press sends nothing. */}
        <Button type="submit" aria-disabled={form.isSending || form.retryAfter > 0}>
          {submitLabel(form)}
        </Button>
      </DialogFooter>
    </form>
  )
}

/** The addresses read so far, each with what is wrong with it. */
function People({ people }: Pick<UseInviteFormResult, 'people'>) {
  return (
    <>
      <ul
        aria-label={words.addresses(people.added.length)}
        className="grid max-h-48 gap-1 overflow-y-auto"
      >
        {people.added.map((person) => (
          <li key={person.id} className="flex flex-wrap items-center gap-2 text-sm">
            <Badge variant={person.problem ? 'destructive' : 'secondary'}>{person.email}</Badge>
            {person.status !== 'ready' && <span>{problemOf(person)}</span>}
            <Button
              type="button"
              variant="ghost"
              size="sm"
              className="ms-auto"
              aria-label={`Remove ${person.email}`}
              onClick={() => people.remove(person.id)}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      {people.counts.duplicate > 0 && people.all.length > 1 && (
        <Button type="button" variant="link" onClick={people.inviteAnyway}>
          {words.sendAnyway}
        </Button>
      )}
    </>
  )
}

const PROBLEMS = {
  ...words.emailProblems,
  other_domain: 'People at this domain can’t be invited.',
  unknown_role: 'This role isn’t available.',
}

function problemOf(person: CheckedRecipient | null) {
  if (person?.repeat) return words.repeats[person.repeat.type]
  return PROBLEMS[person?.problem ?? 'missing']
}

const ROLE_PROBLEMS = {
  missing: words.roleMissing,
  invalid_role: errors.invalid_role,
  forbidden: words.roleForbidden,
}

function submitLabel(form: UseInviteFormResult) {
  if (form.isSending) return words.sending
  if (form.retryAfter > 0) return words.sendIn(form.retryAfter)
  // While nobody knows whether the invitation exists, the form reads the list instead of sending.
  if (form.lost === 'not_yet' || form.lost === 'unknown') return words.checkAgain
  if (form.error || form.lost === 'nothing') return tryAgain
  if (form.repeat) return words.sendAnyway
  return form.ready > 1 ? words.sendMany(form.ready) : words.send
}

/** What became of each person, with the links, which are never shown again. */
function Results({ form }: { form: UseInviteFormResult }) {
  const links = useInvitationLinks()
  const { items, progress, status, reason, retryAfter, ...run } = form.bulk
  return (
    <>
      {form.view === 'sending' && (
        <p role="status" className="text-sm">
          {retryAfter > 0
            ? words.resting(retryAfter)
            : status === 'checking'
              ? words.checkingLost
              : words.progress(progress)}
        </p>
      )}
      {reason && (
        <Problem>
          {words.pausedBecause} {errors[reason.code]}
        </Problem>
      )}
      <ul aria-label="Invitations" className="grid max-h-96 gap-4 overflow-y-auto">
        {items.map((item) => {
          const link = item.output && links.get(item.output.invitation)
          return (
            <li key={item.id} className="grid gap-1 text-sm">
              <span className="font-medium">{item.input.email}</span>
              <span>{outcomeOf(item)}</span>
              {link && <CopyLink link={link} email={item.input.email} />}
            </li>
          )
        })}
      </ul>
      <DialogFooter>
        {status === 'running' && (
          <Button variant="outline" onClick={run.pause}>
            {words.pause}
          </Button>
        )}
        {(status === 'paused' || (status === 'stopped' && progress.waiting > 0)) && (
          <Button variant="outline" onClick={run.resume}>
            {words.resume}
          </Button>
        )}
        {(status === 'running' || status === 'paused') && (
          <Button variant="outline" onClick={run.cancel}>
            {words.stop}
          </Button>
        )}
        {form.view === 'results' && progress.unknown > 0 && (
          <Button variant="outline" onClick={run.check}>
            {words.checkAgain}
          </Button>
        )}
        {form.view === 'results' && progress.failed > 0 && (
          <Button variant="outline" onClick={run.retryFailed}>
            {tryAgain}
          </Button>
        )}
        {form.view !== 'sending' && (
          <Button onClick={form.startOver}>
            {words.backToForm(progress.total - progress.done)}
          </Button>
        )}
      </DialogFooter>
    </>
  )
}

function outcomeOf({ state, output, error, seen }: BulkInviteItem) {
  if (output?.linkLost) return words.lost.exists
  if (output)
    return output.email_sent ? 'E-mailed.' : 'No e-mail was sent. Share the link yourself.'
  if (state === 'failed' && error) return errors[error.code]
  if (state === 'unknown') return words.lost[seen === 'absent' ? 'not_yet' : 'unknown']
  return state === 'running' ? words.sending : words.notSent
}

function Problem({ children }: { children: ReactNode }) {
  return (
    <Alert>
      <AlertDescription>{children}</AlertDescription>
    </Alert>
  )
}

interface ChoiceProps {
  label: string
  value: string
  onChange: (value: string) => void
  options: readonly { value: string; label: string }[]
  problem?: string | null
}

function Choice({ label, value, onChange, options, problem }: ChoiceProps) {
  const id = useId()
  return (
    <div className="grid gap-2">
      <Label htmlFor={id}>{label}</Label>
      <Select value={value} onValueChange={onChange}>
        <SelectTrigger id={id} className="w-full" aria-invalid={Boolean(problem)}>
          <SelectValue placeholder="Choose" />
        </SelectTrigger>
        <SelectContent>
          {options.map((option) => (
            <SelectItem key={option.value} value={option.value}>
              {option.label}
            </SelectItem>
          ))}
        </SelectContent>
      </Select>
      {problem && <Problem>{problem}</Problem>}
    </div>
  )
}
