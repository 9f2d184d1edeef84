import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'

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
