import './theming-guide.css'
import { TOKENS, type Token } from './tokens'

/** What somebody has typed, by the name of the token. */
export type TokenValues = Record<string, string>

interface TokenFieldsProps {
  values: TokenValues
  onChange: (values: TokenValues) => void
  theme: 'light' | 'dark'
}

/** A field for each token, with its default as the placeholder; for a colour, one to pick it, too. */
export function TokenFields({ values, onChange, theme }: TokenFieldsProps) {
  return (
    <ul className="token-fields">
      {TOKENS.map((token) => (
        <TokenField
          key={token.name}
          token={token}
          standard={token.defaults[theme === 'dark' ? token.defaults.length - 1 : 0]!}
          value={values[token.name] ?? ''}
          onChange={(value) => onChange({ ...values, [token.name]: value })}
        />
      ))}
    </ul>
  )
}

interface TokenFieldProps {
  token: Token
  standard: string
  value: string
  onChange: (value: string) => void
}

function TokenField({ token: { name, use }, standard, value, onChange }: TokenFieldProps) {
  const isColour = standard.startsWith('#')
  return (
    <li>
      <code>{name}</code>
      <span>{use}</span>
      <span className="token-value">
        <input
          aria-label={name}
          placeholder={standard}
          value={value}
          spellCheck={false}
          autoComplete="off"
          onChange={({ target }) => onChange(target.value)}
        />
        {isColour && (
          <input
            type="color"
            aria-label={`Pick a colour for ${name}`}
            value={inSixDigits(value) ?? inSixDigits(standard)}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </span>
    </li>
  )
}

/** The only form of a colour that a colour input knows. */
function inSixDigits(colour: string): string | undefined {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(colour)?.[1]
  return digits && `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`
}
