import {
  mutationOptions,
  type MutationFunctionContext,
  type MutationKey,
  type QueryClient,
  type UseMutationOptions,
} from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import type { Backend } from '../queries/backend'
import { invitationKeys } from '../queries/invitation-queries'
import { MUTATION_DEFAULTS } from '../queries/query-defaults'
import type { OperationName } from './policies'

/** The return type of `mutationOptions`, spelled out with exported names so that the declaration files can refer to it. */
export type InvitationMutation<Data, Variables = void> = UseMutationOptions<
  Data,
  FluxbaseError,
  Variables
> & { mutationKey: MutationKey }

/** Creates the mutation options of an operation. An app's `defaultOptions` change none of them. */
export function operationMutation<Data, Variables = void>(
  backend: Backend,
  name: OperationName,
  perform: (queryClient: QueryClient, variables: Variables) => Promise<Data>,
): InvitationMutation<Data, Variables> {
  return mutationOptions<Data, FluxbaseError, Variables>({
    ...MUTATION_DEFAULTS,
    mutationKey: invitationKeys(backend).mutation(name),
    mutationFn: (variables, { client }: MutationFunctionContext) => perform(client, variables),
  })
}
