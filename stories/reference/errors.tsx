import errors from '../../docs/errors.md?raw'
import type { Page } from './link'
import { Linked, Sentence } from './prose'

/** The first sentences of each entry of docs/errors.md, by its code. */
const CODES = new Map(
  [...errors.matchAll(/^### `(\w+)`\n\n(.+)$/gm)].map(([, code = '', text = '']) => [code, text]),
)

/** The errors that a docstring names. The page of `FluxbaseError` has all of them. */
export function Errors({ page }: { page: Page }) {
  const named = [...page.doc.matchAll(/`(\w+)`/g)].map(([, word = '']) => word)
  const codes =
    page.name === 'FluxbaseError'
      ? [...CODES.keys()]
      : [...new Set(named)].filter((word) => CODES.has(word))
  const fails = page.uses.some(([name]) => name === 'FluxbaseError')
  if (codes.length === 0 && !fails) return null
  return (
    <section aria-labelledby="errors">
      <h2 id="errors">Errors</h2>
      {page.name !== 'FluxbaseError' && (
        <p>
          A failure is a{' '}
          <code>
            <Linked code="FluxbaseError" page={page} />
          </code>
          ; its <code>code</code> says what happened.
        </p>
      )}
      {codes.length > 0 && (
        <dl className="reference-fields">
          {codes.map((code) => (
            <div key={code}>
              <dt>
                <code>{code}</code>
              </dt>
              <dd>
                <Sentence text={CODES.get(code) ?? ''} page={page} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
