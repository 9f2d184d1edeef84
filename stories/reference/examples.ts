import type { ComponentType } from 'react'
import type { Page } from './link'

/** What an example may need from the page that shows it. */
export interface ExampleProps {
  /** The token of an invitation that has not been accepted. */
  token: string
  /** A role of the server. */
  role: string
}

export interface Example {
  /** The file's name without its ending. */
  name: string
  Component: ComponentType<ExampleProps>
  /** The whole file. */
  code: string
}

const modules = import.meta.glob<Record<string, ComponentType<ExampleProps>>>(
  ['../examples/*.tsx', '!../examples/*.stories.tsx'],
  { eager: true },
)
const sources = import.meta.glob<string>(['../examples/*.tsx', '!../examples/*.stories.tsx'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

const examples: Example[] = Object.entries(modules).map(([path, module]) => {
  const [Component, ...others] = Object.values(module)
  if (!Component || others.length > 0) throw new Error(`${path} has to export one component.`)
  return { name: path.slice(path.lastIndexOf('/') + 1, -4), Component, code: sources[path]! }
})

/** The example of a public name: the file of its name, or else the first that imports it. */
export function exampleOf({ name }: Page): Example | undefined {
  const file = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const uses = new RegExp(`^import [^']*\\b${name}\\b[^']* from 'fluxbase-invitations`, 'm')
  return (
    examples.find((example) => example.name === file) ??
    examples.find(({ code }) => uses.test(code))
  )
}
