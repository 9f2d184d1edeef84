'use client'
import { useEffect, useState, type FormEvent } from 'react'
import { useForm, type Resolver, type UseFormRegisterReturn } from 'react-hook-form'
import type { FluxbaseError } from '../client/errors'
import type { UseAcceptInvitePageResult } from '../hooks/use-accept-invite-page'
import { useRetryAfter } from '../hooks/browser/use-retry-after'
import { nameProblem, type NameProblem } from '../invitation/account'
import {
  PASSWORD_POLICY,
  passwordProblem,
  type PasswordPolicy,
  type PasswordProblem,
} from '../invitation/password'

export interface UseAcceptFormOptions {
  /** Creates the account. Resolves with the error, or `null` on success. */
  submit: UseAcceptInvitePageResult['submit']
  /** Nothing is left to send, so the form clears what was typed. @default false */
  over?: boolean
  /** Keeps the typed name across a reload. Without it, the name is lost. */
  draft?: UseAcceptInvitePageResult['draft'] | undefined
  /** @default PASSWORD_POLICY */
  passwordPolicy?: PasswordPolicy | undefined
  /** Whether the user must agree to terms. @default false */
  hasTerms?: boolean
}

interface AcceptFields {
  name: string
  password: string
  terms: boolean
}

export interface AcceptFormState {
  /**
   * Props for the inputs. All inputs are uncontrolled, because React mirrors controlled values into attributes
   * (https://github.com/react/react/issues/11896).
   */
  fields: { [Name in keyof AcceptFields]: UseFormRegisterReturn<Name> }
  /** Validation problems, set once the form has been submitted. */
  problems: {
    name: NameProblem | undefined
    password: PasswordProblem | 'rejected' | undefined
    terms: 'missing' | undefined
  }
  passwordPolicy: PasswordPolicy
  /** Facts that others know about the person, for a password advisor. */
  about: () => string[]
  /** Seconds until the server accepts another request; nothing is sent before that. */
  retryAfter: number
  /** Submits the form. Also works while the inputs are not mounted. */
  submit: (event?: FormEvent<HTMLFormElement>) => void
}

/**
 * The state of the form for a new account: name, password and an app's own fields. What was typed survives every failure and
 * every change of view, in memory only (the name also in `draft`). It is cleared once the account exists or can no longer be
 * created with this link.
 *
 * @example
 * const page = useAcceptInvitePage(token)
 * const form = useAcceptForm(page)
 */
export function useAcceptForm({
  submit,
  over = false,
  draft,
  passwordPolicy = PASSWORD_POLICY,
  hasTerms = false,
}: UseAcceptFormOptions): AcceptFormState {
  const { register, handleSubmit, setValue, getValues, setError, formState } =
    useForm<AcceptFields>({
      defaultValues: EMPTY_FIELDS,
      resolver: resolverOf(passwordPolicy, hasTerms),
    })
  const { errors } = formState
  const [failure, setFailure] = useState<FluxbaseError | null>(null)
  const retryAfter = useRetryAfter(failure)
  const [extra, setExtra] = useState<FormData>()
  if (over && extra) setExtra(undefined)

  useEffect(() => {
    const savedName = draft?.read()
    if (savedName && !getValues('name')) setValue('name', savedName)
  }, [draft, getValues, setValue])

  useEffect(() => {
    if (!over) return
    // This also clears the unmounted input elements, which live on as long as anything references them.
    for (const field of FIELDS) setValue(field, EMPTY_FIELDS[field])
    draft?.clear()
  }, [over, draft, setValue])

  // Clear the password on unmount.
  useEffect(() => () => setValue('password', ''), [setValue])

  const send = handleSubmit(async ({ name, password }, event) => {
    const form = event?.target as HTMLFormElement | undefined
    const invalid = form?.querySelector<HTMLInputElement>(INVALID_EXTRA_FIELD)
    if (invalid) return void invalid.reportValidity()
    const fields = form ? extraFields(form) : extra
    setExtra(fields)
    const failure = await submit({ name: name.trim(), password }, fields)
    setFailure(failure)
    if (failure?.code === 'password_rejected') {
      setError('password', { type: 'rejected' }, { shouldFocus: true })
    }
  })

  return {
    fields: {
      name: register('name', { onChange: ({ target }) => draft?.write(target.value) }),
      password: register('password'),
      terms: register('terms'),
    },
    problems: {
      name: errors.name?.type as NameProblem | undefined,
      password: errors.password?.type as PasswordProblem | 'rejected' | undefined,
      terms: errors.terms?.type as 'missing' | undefined,
    },
    passwordPolicy,
    about: () => [getValues('name')],
    retryAfter,
    submit(event) {
      event?.preventDefault()
      if (retryAfter === 0) void send(event)
    },
  }
}

const EMPTY_FIELDS: AcceptFields = { name: '', password: '', terms: false }
const FIELDS = ['name', 'password', 'terms'] as const

/** Extra fields are validated by the browser, through their own `required`, `pattern` and the like. */
const INVALID_EXTRA_FIELD = '[data-fbi="extra-fields"] :is(input, select, textarea):invalid'

/** The values of the app's own fields. */
function extraFields(form: HTMLFormElement): FormData {
  const data = new FormData(form)
  for (const own of [...FIELDS, 'username']) data.delete(own)
  return data
}

const resolverOf =
  (policy: PasswordPolicy, hasTerms: boolean): Resolver<AcceptFields> =>
  (values) => {
    const checks = {
      name: nameProblem(values.name),
      password: passwordProblem(values.password, policy),
      terms: hasTerms && !values.terms ? ('missing' as const) : null,
    }
    const problems = Object.entries(checks).filter(([, type]) => type)
    return problems.length === 0
      ? { values, errors: {} }
      : { values: {}, errors: Object.fromEntries(problems.map(([name, type]) => [name, { type }])) }
  }
