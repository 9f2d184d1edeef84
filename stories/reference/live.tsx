import { useId, useMemo, useState } from 'react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryLinkStore, InvitationsProvider } from 'fluxbase-invitations'
import { createClient } from 'fluxbase-invitations/client'
import { createFakeFluxbase, type FakeFluxbase } from 'fluxbase-invitations/testing'
import type { Locale } from '../../src/messages/locale'
import { seed, tokenOf } from './seed'
import { DROP_INS, type State } from './drop-ins'
import { CodeBlock } from './code-block'
import type { Example } from './examples'

/** A file of `stories/examples/` at work, and all of its code. */
export function LiveExample({ example, fake }: { example: Example; fake: FakeFluxbase }) {
  const { Component, name, code } = example
  return (
    <section aria-labelledby="example">
      <h2 id="example">Example</h2>
      <div className="reference-example">
        <Component token={tokenOf(fake, 'pending')} role={fake.roles[1]} />
      </div>
      <CodeBlock code={code} label={`Example: ${name}.tsx`} />
    </section>
  )
}

interface LiveDropInProps {
  name: string
  /** The props that the controls set. */
  args: Record<string, unknown>
  locale: string | Locale
}

/** A drop-in in one of its states, each with a server of its own, and the code for the props that the controls set. */
export function LiveDropIn({ name, args, locale }: LiveDropInProps) {
  const { states } = DROP_INS[name]!
  const [chosen, choose] = useState(Object.keys(states)[0]!)
  return (
    <>
      <section aria-labelledby="example">
        <h2 id="example">Example</h2>
        <States states={Object.keys(states)} chosen={chosen} onChoose={choose} />
      </section>
      {/* Beside the sections, because a drop-in may be the `main` of the document, which must not be in one. */}
      <div className="reference-example">
        <InState key={chosen} state={states[chosen]!} name={name} args={args} locale={locale} />
      </div>
      <section aria-label="Code of the example" className="reference-continued">
        <CodeBlock code={codeOf(name, args)} label={`Example of ${name}`} />
      </section>
    </>
  )
}

interface StatesProps {
  states: readonly string[]
  chosen: string
  onChoose: (state: string) => void
}

function States({ states, chosen, onChoose }: StatesProps) {
  const name = useId()
  if (states.length === 1) return null
  return (
    <fieldset className="reference-states">
      <legend>State</legend>
      {states.map((state) => (
        <label key={state}>
          <input
            type="radio"
            name={name}
            checked={state === chosen}
            onChange={() => onChoose(state)}
          />
          {state}
        </label>
      ))}
    </fieldset>
  )
}

function InState({ state, name, args, locale }: LiveDropInProps & { state: State }) {
  const { fake, links, client, queryClient } = useMemo(() => {
    const fake = createFakeFluxbase()
    const links = createMemoryLinkStore()
    if (!state.isEmpty) for (const [id, link] of seed(fake)) links.set(id, link)
    state.prepare?.(fake)
    const session = state.signedIn ? fake.signIn() : null
    const client = createClient({ url: fake.url, fetch: fake.fetch, session })
    return { fake, links, client, queryClient: new QueryClient() }
  }, [state])
  const { Component } = DROP_INS[name]!
  const token = state.link && { token: tokenOf(fake, state.link) }
  return (
    <QueryClientProvider client={queryClient}>
      <InvitationsProvider
        client={client}
        currentUser={state.signedIn ? fake.admin : null}
        links={links}
        now={fake.now}
        timeZone="UTC"
        locale={locale}
      >
        <Component {...token} {...args} />
      </InvitationsProvider>
    </QueryClientProvider>
  )
}

/** A file that renders a drop-in with these props. */
function codeOf(name: string, args: Record<string, unknown>): string {
  const props = Object.entries(args)
    .filter(([, value]) => value !== undefined)
    .map(([prop, value]) => {
      if (value === true) return ` ${prop}`
      if (typeof value === 'string') return ` ${prop}=${JSON.stringify(value)}`
      if (typeof value === 'function') return ` ${prop}={() => {}}`
      return ` ${prop}={${JSON.stringify(value)}}`
    })
  return `import { ${name} } from 'fluxbase-invitations'

export const Example = () => <${name}${props.join('')} />
`
}
