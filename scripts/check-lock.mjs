// Checks the lock for what makes `npm ci` fail on other machines: missing optional dependencies (binaries of other platforms).
import { readFileSync } from 'node:fs'

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))

/** The paths at which Node looks for a dependency of the package at `path`, nearest first. */
function* places(/** @type {string} */ path, /** @type {string} */ name) {
  const folders = path.split('/')
  for (let depth = folders.length; depth >= 0; depth--) {
    yield [...folders.slice(0, depth), 'node_modules', name].join('/')
  }
}

const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => ![...places(path, name)].some((place) => place in packages))
    .map((name) => `${path || 'the project'} wants ${name}`),
)
// Each machine's npm chooses its registry, so the lock must not name one; it has the integrity. A link is a local folder.
const located = Object.entries(packages).filter(([, { resolved, link }]) => resolved && !link)

for (const line of missing) console.error(`not in package-lock.json: ${line}`)
for (const [path] of located) console.error(`package-lock.json says where it is from: ${path}`)
if (missing.length + located.length > 0) process.exit(1)
console.log(`package-lock.json holds all ${Object.keys(packages).length - 1} packages.`)
