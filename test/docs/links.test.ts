// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string) => readFileSync(join(root, file), 'utf8')

const documents = [
  'README.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  'llms.txt',
  'src/README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

it.each(documents)('each link in %s leads to a file, and to a heading in it', (document) => {
  const text = read(document).replace(/^```.*?^```/gms, '')
  for (const [link, target] of text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
    const [file, anchor] = target!.split('#')
    const path = file ? join(dirname(document), file) : document
    expect(existsSync(join(root, path)), link).toBe(true)
    if (anchor) expect(anchors(read(path)), link).toContain(anchor)
  }
})

it('every guide and reference is in the README', () => {
  const linked = read('README.md')
  for (const name of documents.filter((name) => name.startsWith('docs/'))) {
    expect(linked).toContain(`](${name})`)
  }
})

/** The anchors of a document's headings, as hosts of repositories write them. */
const anchors = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  )
