import type { Page } from './link'
import { Linked, Sentence } from './prose'

interface FieldsProps {
  fields: Page['props']
  page: Page
  /** Whether someone has to write these, so that it matters which can be left out. */
  given?: boolean
}

/** Fields, props, options or methods, with what their docstrings say. */
export function Fields({ fields, page, given = false }: FieldsProps) {
  return (
    <dl className="reference-fields">
      {fields.map(({ name, type, optional, doc, fallback }) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
            {given && !optional && <span> required</span>}
          </dt>
          <dd data-role="type">
            <code>
              <Linked code={optional ? type.replace(/ \| undefined$/, '') : type} page={page} />
            </code>
          </dd>
          {doc && (
            <dd>
              <Sentence text={doc} page={page} />
            </dd>
          )}
          {fallback && (
            <dd data-role="default">
              Default: <Sentence text={asCode(fallback)} page={page} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

/** A default of one word is a value. */
const asCode = (text: string) => (/^[\w.'"-]+$/.test(text) ? `\`${text}\`` : text)
