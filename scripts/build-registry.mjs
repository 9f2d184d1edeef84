// Writes each block of registry.json with its files into one file, which `npx shadcn add` takes by its path or its URL.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import registry from '../registry.json' with { type: 'json' }

const root = fileURLToPath(new URL('..', import.meta.url))

/** @param {string} folder */
export async function buildRegistry(folder) {
  await mkdir(folder, { recursive: true })
  for (const item of registry.items) {
    const files = item.files.map(async (file) => ({
      ...file,
      content: await readFile(join(root, file.path), 'utf8'),
    }))
    const block = {
      $schema: 'https://ui.shadcn.com/schema/registry-item.json',
      ...item,
      files: await Promise.all(files),
    }
    await writeFile(join(folder, `${item.name}.json`), `${JSON.stringify(block, null, 2)}\n`)
  }
}
