import { build, type Plugin } from 'esbuild'
import { fileURLToPath } from 'node:url'
import oldest from '../oldest-peers/package.json' with { type: 'json' }

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const source = (name: string) => path(`../../src/exports/${name}.ts`)

/** React's server is CommonJS and asks for Node's modules by `require`. */
const NODE_REQUIRE = `import { createRequire } from 'node:module'; const require = createRequire('/');`

/** A page of ours with the kit from its source, as one text each of script and style. */
export async function bundle(
  entry: string,
  platform: 'node' | 'browser',
  // React's own warnings are what most pages are about.
  mode: 'development' | 'production' = 'development',
  // Those of this repository, or the oldest that are promised.
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

/** Looks for every peer, whoever asks for it, where the oldest are. */
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
