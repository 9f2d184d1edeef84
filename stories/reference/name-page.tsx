import { useId, type ReactNode } from 'react'
import reference from 'virtual:reference'
import { CodeBlock } from './code-block'
import { Errors } from './errors'
import { Fields } from './fields'
import { hrefOf, storyHref, type Page } from './link'
import { folderOf, Look } from './look'
import { Prose, Sentence } from './prose'
import { Inherited, TypeEntry } from './type-entry'
import './reference.css'

interface NamePageProps {
  page: Page
  /** The live example with its code. */
  example: ReactNode
  /** Whether the example renders the `main` of the document itself. */
  hasMain: boolean
}

/** All that there is to know about a public name. */
export function NamePage({ page, example, hasMain }: NamePageProps) {
  const { name, title, doc, examples, signature, params, kind, entries } = page
  const Main = hasMain ? 'div' : 'main'
  const types = page.types.filter((type) => type.name !== `${name}Props`)
  const mentioned = page.uses.flatMap(([used]) => {
    const href = hrefOf(used, page)
    return href && !href.startsWith('#') ? [{ used, href }] : []
  })
  const isDropIn = /^Drop-ins\/\w+$/.test(title) && page.file.startsWith('src/components/')
  return (
    // The page is in English, whatever the language and the direction of its example.
    <Main className="reference" dir="ltr" lang="en">
      <header>
        <p className="reference-place">{title.slice(0, -name.length - 1).replace('/', ' · ')}</p>
        <h1>{name}</h1>
        {doc && <Prose text={doc} page={page} />}
        {entries.map((entry) => (
          <CodeBlock
            key={entry}
            code={`import { ${name} } from '${entry}'`}
            label={`Import from ${entry}`}
          />
        ))}
      </header>
      {example}
      {examples.length > 0 && (
        <Part title="In short">
          {examples.map((code) => (
            <CodeBlock key={code} code={code} label="Short example" />
          ))}
        </Part>
      )}
      {kind !== 'component' && (
        <Part title="Signature">
          <CodeBlock code={signature} label={`Signature of ${name}`} />
          {params.length > 0 && (
            <ul>
              {params.map((param) => (
                <li key={param}>
                  <Sentence text={param.replace(/^(\w+)/, '`$1`:')} page={page} />
                </li>
              ))}
            </ul>
          )}
        </Part>
      )}
      {kind === 'component' && (
        <Part title="Props">
          {page.props.length > 0 && <Fields fields={page.props} page={page} given />}
          <Inherited names={page.inherited} page={page} />
        </Part>
      )}
      {kind === 'class' && (
        <Part title="Members">
          <Fields fields={page.members} page={page} />
        </Part>
      )}
      {kind === 'constant' && page.props.some(({ doc }) => doc) && (
        <Part title="Fields">
          <Fields fields={page.props} page={page} />
        </Part>
      )}
      {types.length > 0 && (
        <Part title={kind === 'hook' ? 'Options and result' : 'Types'}>
          {types.map((type) => (
            <TypeEntry key={type.name} type={type} page={page} />
          ))}
        </Part>
      )}
      <Errors page={page} />
      {isDropIn && <Parts page={page} />}
      {isDropIn && <Look page={page} />}
      {mentioned.length > 0 && (
        <Part title="See also">
          <p className="reference-links">
            {mentioned.map(({ used, href }) => (
              <a key={used} href={href} target="_top">
                <code>{used}</code>
              </a>
            ))}
          </p>
        </Part>
      )}
    </Main>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

/** The components that a drop-in consists of, which are public too. */
function Parts({ page }: { page: Page }) {
  const parts = reference.pages.filter(
    (other) =>
      other !== page &&
      other.kind === 'component' &&
      other.title.includes('/Parts') &&
      folderOf(other) === folderOf(page),
  )
  return (
    <Part title="Parts">
      <p>Each is public, for an arrangement of your own.</p>
      <dl className="reference-fields">
        {parts.map(({ name, id, doc }) => (
          <div key={name}>
            <dt>
              <a href={storyHref(id)} target="_top">
                <code>{name}</code>
              </a>
            </dt>
            <dd>
              <Sentence text={doc.split(/(?<=\.)\s/)[0] ?? ''} page={page} />
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}
