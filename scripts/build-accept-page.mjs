// Bundles the ready-made accept page, with React and everything else, and its languages, into a folder for any web server.
import { build } from 'esbuild'
import { copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { esbuildTextsInOrder } from './texts-in-order.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const page = join(root, 'accept-page')
const source = join(root, 'src')

/** @param {string} folder */
export async function buildAcceptPage(folder) {
  await mkdir(folder, { recursive: true })
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(page, 'accept-page.tsx')],
    inject: [join(page, 'no-eval.ts')],
    outdir: folder,
    bundle: true,
    minify: true,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: {
      react: join(page, 'node_modules/react'),
      'react-dom': join(page, 'node_modules/react-dom'),
      'fluxbase-invitations': join(source, 'exports/index.ts'),
      'fluxbase-invitations/client': join(source, 'exports/client.ts'),
      'fluxbase-invitations/styles': join(source, 'components/styles'),
    },
  })
  await copyFile(join(page, 'index.html'), join(folder, 'index.html'))
  await writeFile(join(folder, 'licenses.txt'), await licenses(bundled(metafile)))
  await buildLanguages(join(folder, 'locales'))
}

/**
 * Bundles the page's words in each language, as the default export of one file. Its name has no region: `pt.js` for `pt-BR`.
 *
 * @param {string} folder
 */
async function buildLanguages(folder) {
  const locales = await readdir(join(source, 'locales'), { withFileTypes: true })
  const tags = locales.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  for (const tag of tags) {
    const [language] = tag.split('-')
    await build({
      stdin: {
        contents: `export { ${tag.replaceAll('-', '')} as default } from './accept-invite-page'`,
        resolveDir: join(source, 'locales', tag),
      },
      outfile: join(folder, `${language}.js`),
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      charset: 'utf8',
      plugins: [esbuildTextsInOrder],
    })
  }
}

/**
 * The files of which something is in the bundle.
 * @param {import('esbuild').Metafile} metafile
 */
function bundled({ outputs }) {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs))
  return inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file)
}

/**
 * The licences of the packages in the bundle.
 * @param {string[]} files
 */
async function licenses(files) {
  const packages = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? [])
  const texts = [...new Set(packages)].sort().map(async (path) => {
    const { name, version } = JSON.parse(await readFile(join(root, path, 'package.json'), 'utf8'))
    return `${name} ${version}\n\n${await readFile(join(root, path, 'LICENSE'), 'utf8')}`
  })
  return (await Promise.all(texts)).join('\n\n---\n\n')
}
