import { build, type Plugin } from 'esbuild'
import { fileURLToPath } from 'node:url'
import oldest from '../oldest-peers/package.json' with { type: 'json' }

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const source = (name: string) => path(`../../src/exports/${name}.ts`)

/** React's server build is CommonJS, and loads Node's modules with `require`. */
const NODE_REQUIRE = `import { createRequire } from 'node:module'; const require = createRequire('/');`

/** Bundles a page with the kit's source into one script and one style sheet. */
export async function bundle(
  entry: string,
  platform: 'node' | 'browser',
  // Most tests check for React's warnings, which only development builds print.
  mode: 'development' | 'production' = 'development',
  // The peers of this repository, or the oldest supported ones.
  peers: 'newest' | 'oldest' = 'newest',
): Promise<{ script: string; style: string }> {
  const { outputFiles } = await build({
    entryPoints: [path(`${entry}.tsx`)],
    outdir: '/',
    bundle: true,
    write: false,
    format: 'esm',
    platform,
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    jsx: 'automatic',
    plugins: peers === 'oldest' ? [oldestPeers] : [],
    banner: platform === 'node' ? { js: NODE_REQUIRE } : {},
    alias: {
      'fluxbase-invitations': source('index'),
      'fluxbase-invitations/client': source('client'),
      'fluxbase-invitations/queries': source('queries'),
      'fluxbase-invitations/testing': source('testing'),
    },
  })
  const textOf = (ending: string) =>
    outputFiles!.find((file) => file.path.endsWith(ending))?.text ?? ''
  return { script: textOf('.js'), style: textOf('.css') }
}

/** Resolves every import of a peer to the oldest supported version. */
const oldestPeers: Plugin = {
  name: 'oldest peers',
  setup({ onResolve, resolve }) {
    const names = Object.keys(oldest.devDependencies).join('|')
    onResolve({ filter: new RegExp(`^(${names})(/|$)`) }, ({ path: name, kind, pluginData }) =>
      pluginData === FOUND
        ? undefined
        : resolve(name, { kind, resolveDir: path('../oldest-peers'), pluginData: FOUND }),
    )
  },
}
const FOUND = 'among the oldest'
