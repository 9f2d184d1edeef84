'use client'
import { useState, type FormEvent } from 'react'
import { useForm, type Resolver, type UseFormRegisterReturn } from 'react-hook-form'
import type { FluxbaseError, FluxbaseErrorCode } from '../client/errors'
import { useRetryAfter } from '../hooks/use-retry-after'
import {
  nameProblem,
  passwordProblem,
  type NameProblem,
  type PasswordProblem,
} from '../invitation/account'
import type { AcceptInvitationRequest } from '../invitation/public-responses'

export interface UseAcceptFormOptions {
  /** Creates the account and resolves with what went wrong, or `null`. */
  submit: (request: AcceptInvitationRequest) => Promise<FluxbaseError | null>
}

export interface AcceptFormState {
  /** Props for the two inputs. Both are uncontrolled: what is typed is never in an attribute. */
  fields: { name: UseFormRegisterReturn<'name'>; password: UseFormRegisterReturn<'password'> }
  /** What is wrong, once a try was made. */
  problems: {
    name: NameProblem | undefined
    password: PasswordProblem | 'rejected' | undefined
  }
  /** Seconds until the server wants to be asked again; nothing is sent before. */
  retryAfter: number
  /** Sends what was typed, also while the inputs are not on the page. */
  submit: (event?: FormEvent) => void
}

/**
 * Name and password of a new account. What was typed outlives every failure and every other view, in memory alone; once the
 * account is there, or can no longer be made with this link, it is forgotten.
 *
 * @example
 * const form = useAcceptForm({ submit: page.submit })
 */
export function useAcceptForm({ submit }: UseAcceptFormOptions): AcceptFormState {
  const { register, handleSubmit, setValue, setError, formState } =
    useForm<AcceptInvitationRequest>({
      defaultValues: { name: '', password: '' },
      resolver,
    })
  const { errors } = formState
  const [failure, setFailure] = useState<FluxbaseError | null>(null)
  const retryAfter = useRetryAfter(failure)

  const send = handleSubmit(async ({ name, password }) => {
    const failure = await submit({ name: name.trim(), password })
    setFailure(failure)
    if (!failure || OVER.includes(failure.code)) {
      // Reaches the inputs too, which have left the page by now but live as long as anybody holds them.
      setValue('name', '')
      setValue('password', '')
    } else if (failure.code === 'password_rejected') {
      setError('password', { type: 'rejected' }, { shouldFocus: true })
    }
  })

  return {
    fields: { name: register('name'), password: register('password') },
    problems: {
      name: errors.name?.type as NameProblem | undefined,
      password: errors.password?.type as PasswordProblem | 'rejected' | undefined,
    },
    retryAfter,
    submit(event) {
      if (retryAfter > 0) event?.preventDefault()
      else void send(event)
    },
  }
}

/** After these there is nothing left to send. */
const OVER: readonly FluxbaseErrorCode[] = [
  'expired',
  'already_accepted',
  'not_found',
  'account_incomplete',
  'account_without_session',
]

const resolver: Resolver<AcceptInvitationRequest> = (values) => {
  const name = nameProblem(values.name)
  const password = passwordProblem(values.password)
  if (!name && !password) return { values, errors: {} }
  return {
    values: {},
    errors: {
      ...(name && { name: { type: name } }),
      ...(password && { password: { type: password } }),
    },
  }
}
