import { documentText } from './documents'

const theming = documentText('docs/theming.md')
const [before = '', after = ''] = theming.split(/^\| Token \|.*?\n(?=\n)/ms)

/** docs/theming.md without its table of tokens: what is before it, and what is after it. */
export const aroundTokens = { before, after }

export interface Token {
  /** `--fbi-accent` */
  name: string
  /** The values in the light and in the dark scheme, or one for both. */
  defaults: readonly string[]
  use: string
}

/** The rows of that table. */
export const TOKENS: readonly Token[] = [
  ...theming.matchAll(/^\| `(--fbi-[\w-]+)` \| (.+) \| (.+) \|$/gm),
].map(([, name = '', standard = '', use = '']) => ({
  name,
  // Commas are in shadows and functions, too, so only those between two values in backticks separate.
  defaults: standard.split('`, `').map((value) => value.replaceAll('`', '')),
  use,
}))
