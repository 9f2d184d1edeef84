import { useContext, useState, type CSSProperties, type ReactNode } from 'react'
import { DocsContext, Source, Unstyled } from '@storybook/addon-docs/blocks'
import { InvitationTable, InviteForm } from 'fluxbase-invitations'
import type { FakeFluxbase } from 'fluxbase-invitations/testing'
import { useToolbar } from '../../.storybook/use-toolbar'
import { Document } from './document'
import { LiveAcceptPage } from './live-accept-page'
import { LiveDropIn } from './live-drop-in'
import { TokenFields, type TokenValues } from './token-fields'
import { aroundTokens } from './tokens'

/** The document about theming, with fields instead of its table of tokens. */
export function ThemingGuide({ file }: { file: string }) {
  return (
    <main className="guide">
      <Document text={aroundTokens.before} file={file} />
      <LiveTokens />
      <Document text={aroundTokens.after} file={file} />
    </main>
  )
}

const PREVIEWS: Record<string, () => ReactNode> = {
  Form: () => <LiveDropIn>{() => <InviteForm headingLevel={3} />}</LiveDropIn>,
  Table: () => (
    <LiveDropIn seed={invitePeople}>{() => <InvitationTable headingLevel={3} />}</LiveDropIn>
  ),
  'Accept page': () => <LiveAcceptPage />,
}

function LiveTokens() {
  const { theme } = useToolbar(useContext(DocsContext))
  const [values, setValues] = useState<TokenValues>({})
  const [shown, setShown] = useState('Form')
  const set = Object.entries(values).filter(([, value]) => value !== '')
  const Preview = PREVIEWS[shown]!
  return (
    <Unstyled>
      <div className="live-tokens">
        <TokenFields theme={theme} values={values} onChange={setValues} />
        <section className="token-preview" aria-label="Preview">
          <p>
            {Object.keys(PREVIEWS).map((name) => (
              <button
                key={name}
                type="button"
                aria-pressed={name === shown}
                onClick={() => setShown(name)}
              >
                {name}
              </button>
            ))}
          </p>
          <div style={Object.fromEntries(set) as CSSProperties}>
            <Preview key={shown} />
          </div>
          {set.length > 0 && <Source code={asRule(set)} language="css" />}
        </section>
      </div>
    </Unstyled>
  )
}

const asRule = (set: readonly [name: string, value: string][]) =>
  `:root {\n${set.map(([name, value]) => `  ${name}: ${value};\n`).join('')}}`

const DAY = 24 * 60 * 60 * 1000

function invitePeople(fake: FakeFluxbase) {
  const now = fake.now()
  fake.invite({ email: 'grace.hopper@navy.example', role: fake.roles[0] })
  fake.invite({ email: 'alan.turing@bletchley.example', createdAt: now - 6.8 * DAY })
  fake.invite({ email: 'katherine.johnson@orbit.example', createdAt: now - 11 * DAY })
  fake.invite({ email: 'margaret.hamilton@apollo.example', acceptedAt: now })
}
