import { useId, useState } from 'react'
import { createMemoryLinkStore } from 'fluxbase-invitations'
import {
  createFakeFluxbase,
  type FakeFluxbase,
  type FakeFluxbaseOptions,
} from 'fluxbase-invitations/testing'
import { directionOf, StoryKit } from '../../.storybook/story-kit'
import type { toolbarKit } from '../../.storybook/toolbar-kit'
import { seed, tokenOf } from './seed'
import { DROP_INS, type State } from './drop-ins'
import { CodeBlock } from './code-block'
import type { Example } from './examples'

type Toolbar = ReturnType<typeof toolbarKit>

interface LiveExampleProps {
  example: Example
  fake: FakeFluxbase
  toolbar: Toolbar
}

/** A file of `stories/examples/` at work, and all of its code. */
export function LiveExample({ example, fake, toolbar }: LiveExampleProps) {
  const { Component, name, code } = example
  return (
    <section aria-labelledby="example">
      <h2 id="example">Example</h2>
      <div className="reference-example" dir={directionOf(toolbar)}>
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
  toolbar: Toolbar
  /** The server of the toolbar. */
  server: FakeFluxbaseOptions
}

/** A drop-in in one of its states, each with a server of its own, and the code for the props that the controls set. */
export function LiveDropIn(props: LiveDropInProps) {
  const { name, args, toolbar } = props
  const { states } = DROP_INS[name]!
  const [chosen, choose] = useState(Object.keys(states)[0]!)
  return (
    <>
      <section aria-labelledby="example">
        <h2 id="example">Example</h2>
        <States states={Object.keys(states)} chosen={chosen} onChoose={choose} />
      </section>
      {/* Beside the sections, because a drop-in may be the `main` of the document, which must not be in one. */}
      <div className="reference-example" dir={directionOf(toolbar)}>
        <InState key={chosen} state={states[chosen]!} {...props} />
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

interface InStateProps extends LiveDropInProps {
  state: State
}

function InState({ state, name, args, toolbar, server }: InStateProps) {
  const [{ fake, links }] = useState(() => {
    const fake = createFakeFluxbase(server)
    const links = createMemoryLinkStore()
    if (!state.isEmpty) for (const [id, link] of seed(fake)) links.set(id, link)
    state.prepare?.(fake)
    return { fake, links }
  })
  const { Component } = DROP_INS[name]!
  const token = state.link && { token: tokenOf(fake, state.link) }
  return (
    <StoryKit fake={fake} links={links} signedIn={state.signedIn ?? false} page {...toolbar}>
      <Component {...token} {...args} />
    </StoryKit>
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
