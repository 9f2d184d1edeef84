import { compile } from 'tailwindcss'
import tailwind from 'tailwindcss/index.css?raw'
import variables from '../../examples/vite-shadcn/src/theme.css?raw'
import preset from '../../src/themes/shadcn.css?raw'

/** What an app with shadcn/ui writes into its style sheet. */
const SHEET = `
  @import 'tailwindcss';
  @custom-variant dark (&:is(.dark *));
  @theme inline {
    --radius-md: calc(var(--radius) - 2px);
    --radius-lg: var(--radius);
    --radius-xl: calc(var(--radius) + 4px);
    --color-background: var(--background);
    --color-foreground: var(--foreground);
    --color-card: var(--card);
    --color-card-foreground: var(--card-foreground);
    --color-primary: var(--primary);
    --color-primary-foreground: var(--primary-foreground);
    --color-secondary: var(--secondary);
    --color-muted: var(--muted);
    --color-muted-foreground: var(--muted-foreground);
    --color-accent: var(--accent);
    --color-accent-foreground: var(--accent-foreground);
    --color-border: var(--border);
    --color-ring: var(--ring);
  }
  @layer base {
    * { @apply border-border outline-ring/50; }
  }
`

/** The style sheet of an app with Tailwind and shadcn/ui whose classes are in `source`, with the kit's preset. */
export async function tailwindSheet(source: string): Promise<string> {
  const { build } = await compile(SHEET, {
    loadStylesheet: (path) => Promise.resolve({ path, base: '', content: tailwind }),
  })
  return [build(source.match(/[^\s'"`{}]+/g) ?? []), preset, variables].join('\n')
}
