// Writes the project's public address into package.json, and makes the links and pictures of README.md absolute, because npm shows
// the README without the repository around it. Works in the current folder; running it again changes nothing.
//
//   npm run prepare:publish -- https://github.com/example/fluxbase-invitations
import { readFileSync, writeFileSync } from 'node:fs'

const address = publicAddress(process.argv[2])
if (!address) {
  console.error(
    'Pass the address of the public repository: npm run prepare:publish -- https://github.com/example/fluxbase-invitations',
  )
  process.exit(1)
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const { license, homepage, ...others } = manifest
delete others.bugs
delete others.repository
/** The address of an earlier run, which its links begin with. */
const earlier = homepage?.replace(/#readme$/, '')
const entries = Object.entries(others)
const place = entries.findIndex(([name]) => name === 'type')
entries.splice(
  place,
  0,
  ['homepage', `${address}#readme`],
  ['bugs', { url: `${address}/issues` }],
  ['license', license],
  ['repository', { type: 'git', url: `git+${address}.git` }],
)
writeFileSync('package.json', `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`)
writeFileSync('README.md', withAbsoluteLinks(readFileSync('README.md', 'utf8')))
console.log(`package.json and README.md name ${address}.`)

/** @param {string | undefined} given */
function publicAddress(given) {
  const [, found] = /^(https:\/\/[^/\s]+\/[^\s?#]+?)(?:\.git)?\/?$/.exec(given ?? '') ?? []
  return found
}

/** Leaves code blocks as they are. @param {string} markdown */
function withAbsoluteLinks(markdown) {
  return markdown
    .split(/(^```.*?^```)/ms)
    .map((part, index) => (index % 2 === 1 ? part : absolute(part)))
    .join('')
}

/** @param {string} text */
function absolute(text) {
  const current = earlier ? text.replaceAll(`](${earlier}/`, `](${address}/`) : text
  return current.replace(
    /(!?)(\[[^\]]*\])\((?!https?:|#|mailto:)\.?\/?([^)]+)\)/g,
    (_, picture, label, path) => {
      return `${picture}${label}(${address}/${picture ? 'raw' : 'blob'}/HEAD/${path})`
    },
  )
}
