import { CodeBlock } from './code-block'
import { Fields } from './fields'
import type { Page, PublicType } from './link'
import { Prose } from './prose'

/** A type that belongs to a page: its fields, or its declaration if it has none. */
export function TypeEntry({ type, page }: { type: PublicType; page: Page }) {
  const { name, doc, signature, props, inherited } = type
  return (
    <section id={name} aria-labelledby={`${name}-title`} className="reference-type">
      <h3 id={`${name}-title`}>
        <code>{name}</code>
      </h3>
      {doc && <Prose text={doc} page={page} />}
      {props.length > 0 ? (
        <Fields fields={props} page={page} given={/(Props|Options|Request)$/.test(name)} />
      ) : (
        <CodeBlock code={signature} label={`Declaration of ${name}`} />
      )}
      <Inherited names={inherited} page={page} />
    </section>
  )
}

/** The fields that come from a library. A component takes too many attributes to list. */
export function Inherited({ names, page }: { names: readonly string[]; page: Page }) {
  if (names.length === 0) return null
  if (names[0] === '…') return <p>Also the attributes of the element that it renders.</p>
  return (
    <p>
      From the library, with its meaning there:{' '}
      {names.map((name, at) => (
        <span key={name}>
          {at > 0 && ', '}
          <code>{name}</code>
        </span>
      ))}
      {page.kind === 'component' ? '' : '.'}
    </p>
  )
}
