'use client'
import { useEffect, useState, type FormEvent } from 'react'
import { useForm, type Resolver, type UseFormRegisterReturn } from 'react-hook-form'
import type { FluxbaseError } from '../client/errors'
import type { UseAcceptInvitePageResult } from '../hooks/use-accept-invite-page'
import { useRetryAfter } from '../hooks/use-retry-after'
import { nameProblem, type NameProblem } from '../invitation/account'
import {
  PASSWORD_POLICY,
  passwordProblem,
  type PasswordPolicy,
  type PasswordProblem,
} from '../invitation/password'

export interface UseAcceptFormOptions {
  /** Creates the account and resolves with what went wrong, or `null`. */
  submit: UseAcceptInvitePageResult['submit']
  /** There is nothing left to send: what was typed is forgotten. @default false */
  over?: boolean
  /** Where a typed name outlives a reload. Without it, it does not. */
  draft?: UseAcceptInvitePageResult['draft'] | undefined
  /** @default PASSWORD_POLICY */
  passwordPolicy?: PasswordPolicy | undefined
  /** Whether terms have to be agreed to. @default false */
  hasTerms?: boolean
}

interface AcceptFields {
  name: string
  password: string
  terms: boolean
}

export interface AcceptFormState {
  /**
   * Props for the inputs. All are uncontrolled: what is typed is never in an attribute, where React keeps it otherwise
   * (https://github.com/react/react/issues/11896).
   */
  fields: { [Name in keyof AcceptFields]: UseFormRegisterReturn<Name> }
  /** What is wrong, once a try was made. */
  problems: {
    name: NameProblem | undefined
    password: PasswordProblem | 'rejected' | undefined
    terms: 'missing' | undefined
  }
  passwordPolicy: PasswordPolicy
  /** What others know about the person, for whoever judges a password. */
  about: () => string[]
  /** Seconds until the server wants to be asked again; nothing is sent before. */
  retryAfter: number
  /** Sends what was typed, also while the inputs are not on the page. */
  submit: (event?: FormEvent<HTMLFormElement>) => void
}

/**
 * Name and password of a new account, and what an app asks beside them. What was typed outlives every failure and every
 * other view, in memory alone save the name; once the account is there, or can no longer be made with this link, it is
 * forgotten.
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
      defaultValues: NOTHING,
      resolver: resolverOf(passwordPolicy, hasTerms),
    })
  const { errors } = formState
  const [failure, setFailure] = useState<FluxbaseError | null>(null)
  const retryAfter = useRetryAfter(failure)
  const [extra, setExtra] = useState<FormData>()
  if (over && extra) setExtra(undefined)

  useEffect(() => {
    const kept = draft?.read()
    if (kept && !getValues('name')) setValue('name', kept)
  }, [draft, getValues, setValue])

  useEffect(() => {
    if (!over) return
    // Reaches the inputs too, which have left the page by now but live as long as anybody holds them.
    for (const field of FIELDS) setValue(field, NOTHING[field])
    draft?.clear()
  }, [over, draft, setValue])

  // Whoever leaves takes the password along.
  useEffect(() => () => setValue('password', ''), [setValue])

  const send = handleSubmit(async ({ name, password }, event) => {
    const form = event?.target as HTMLFormElement | undefined
    const wrong = form?.querySelector<HTMLInputElement>(WRONG_EXTRA)
    if (wrong) return void wrong.reportValidity()
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

const NOTHING: AcceptFields = { name: '', password: '', terms: false }
const FIELDS = ['name', 'password', 'terms'] as const

/** An app's own field says by itself what it wants: `required`, `pattern` and the like. */
const WRONG_EXTRA = '[data-fbi="extra-fields"] :is(input, select, textarea):invalid'

/** What was entered in an app's own fields. */
function extraFields(form: HTMLFormElement): FormData {
  const data = new FormData(form)
  for (const own of [...FIELDS, 'username']) data.delete(own)
  return data
}

const resolverOf =
  (policy: PasswordPolicy, hasTerms: boolean): Resolver<AcceptFields> =>
  (values) => {
    const found = {
      name: nameProblem(values.name),
      password: passwordProblem(values.password, policy),
      terms: hasTerms && !values.terms ? ('missing' as const) : null,
    }
    const problems = Object.entries(found).filter(([, type]) => type)
    return problems.length === 0
      ? { values, errors: {} }
      : { values: {}, errors: Object.fromEntries(problems.map(([name, type]) => [name, { type }])) }
  }
