import { Fragment } from 'react'
import reference from 'virtual:reference'
import theming from '../../docs/theming.md?raw'
import type { Page } from './link'
import { Sentence } from './prose'

const sheets = import.meta.glob<string>('../../src/components/**/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The rows of the table of tokens in docs/theming.md. */
const TOKENS = [...theming.matchAll(/^\| `(--fbi-[\w-]+)` \| (.+) \| (.+) \|$/gm)].map(
  ([, name = '', standard = '', use = '']) => ({ name, standard, use }),
)

/** The folder in src/components/ that a component is in. */
export const folderOf = ({ file }: Page) => file.split('/')[2] ?? ''

/** What a style sheet can refer to: the elements of a component, their states, and the tokens that its rules read. */
export function Look({ page }: { page: Page }) {
  const markup = reference.markup
    .filter(({ folder }) => folder === folderOf(page))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const withStates = markup.filter(({ attributes }) => Object.keys(attributes).length > 0)
  const others = markup.filter((part) => !withStates.includes(part))
  return (
    <>
      <section aria-labelledby="attributes">
        <h2 id="attributes">Data attributes</h2>
        <p>
          For your own rules, such as <code>{selectorOf(withStates)}</code>. The kit’s rules are in
          the layer <code>components.fbi</code>, so yours win.
        </p>
        <dl className="reference-fields">
          {withStates.map(({ name, elements, attributes }) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd data-role="type">{elements.map((element) => `<${element}>`).join(' or ')}</dd>
              {Object.entries(attributes).map(([attribute, values]) => (
                <dd key={attribute}>
                  <code>{attribute}</code>
                  {values.filter(isTold).map((value) => (
                    <Fragment key={value}>
                      {' '}
                      {isOpen(value) ? `(any ${value})` : <code data-role="value">{value}</code>}
                    </Fragment>
                  ))}
                </dd>
              ))}
            </div>
          ))}
        </dl>
        <p>
          Elements without states:
          {others.map(({ name }) => (
            <Fragment key={name}>
              {' '}
              <code>{name}</code>
            </Fragment>
          ))}
        </p>
      </section>
      <section aria-labelledby="tokens">
        <h2 id="tokens">Tokens</h2>
        <p>Set them on any element above. Two values are those of the light and the dark scheme.</p>
        <dl className="reference-fields">
          {tokensOf(page).map(({ name, standard, use }) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd data-role="type">
                <Sentence text={standard} page={page} />
              </dd>
              <dd>{use}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}

/** The tokens that all components share, and those that the component's own style sheet reads. */
function tokensOf(page: Page) {
  const others = ['accept-invite-page', 'invite-form', 'invitation-table']
  const css = Object.entries(sheets).flatMap(([path, sheet]) =>
    others.some((other) => other !== folderOf(page) && path.includes(`/${other}`)) ? [] : [sheet],
  )
  return TOKENS.filter(({ name }) => css.join('').includes(`var(${name}`))
}

/** Attributes that are there or not have no value worth telling. */
const isTold = (value: string) => value !== 'true' && value !== ''

/** A value that an app's data decides. */
const isOpen = (value: string) => value === 'string' || value === 'number'

/** A selector with a state, as an example. */
function selectorOf(markup: typeof reference.markup): string {
  for (const { name, attributes } of markup) {
    for (const [attribute, values] of Object.entries(attributes)) {
      const value = values.find((value) => isTold(value) && !isOpen(value))
      if (value) return `[data-fbi="${name}"][${attribute}="${value}"]`
    }
  }
  return '[data-fbi]'
}
