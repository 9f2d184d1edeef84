// Gives every public name its page in Storybook: a value has one of its own, and a type is on the page of a value.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApiProgram, ENTRIES, readApi } from './read-api.mjs'
import { readMarkup } from './read-markup.mjs'

/**
 * @typedef {import('./read-api.mjs').PublicName} PublicName
 *
 * @typedef {PublicName & {
 *   title: string
 *   entries: string[]
 *   types: (PublicName & { entries: string[] })[]
 * }} Page `title` is its place in the sidebar, `types` are those that belong to it.
 */

/** The sections of values by their source file. The first that matches counts. */
const SECTIONS = /** @type {const} */ ([
  [/\/(invite-form|invite-dialog|invitation-table|accept-invite-page)\.tsx$/, 'Drop-ins'],
  [/^src\/provider\//, 'Drop-ins'],
  [/\/use-[\w-]+\.tsx?$/, 'Hooks'],
  [/^src\/components\/accept-invite-page\//, 'Drop-ins/Parts of the accept page'],
  [/^src\/components\/invite-form\//, 'Drop-ins/Parts of the form'],
  [/^src\/components\/invitation-table\//, 'Drop-ins/Parts of the table'],
  [/^src\/components\//, 'Drop-ins/Shared parts'],
  [/^src\/testing\//, 'Testing'],
  [/^src\/locales\//, 'Formatting/Languages'],
  [/\/(link|link-store)\.ts$/, 'Links'],
  [/^src\/(queries|operations)\//, 'Queries'],
  [/^src\/(recipients|messages|workbook)\/|\/parse-date\.ts$/, 'Formatting'],
  [/^src\/(client|invitation|advice)\//, 'Client'],
])

/**
 * A type is on the page of a value that mentions it and is declared in its file. Without one, it is on the page of the value that mentions it most
 * directly, and of several, on the first in this order of sections.
 */
const PRECEDENCE = ['Client', 'Testing', 'Links', 'Formatting', 'Drop-ins', 'Hooks', 'Queries']

/** The pages, and the markup of the components for those of drop-ins. */
export function readReference() {
  const locales = readdirSync(join(root, 'src/locales'), { withFileTypes: true })
    .filter((found) => found.isDirectory())
    .map(({ name }) => /** @type {const} */ ([`locales/${name}/index`, localeEntry(name), '']))
  const entries = [...ENTRIES, ...locales]
  const program = createApiProgram(entries)
  return { pages: readPages(readApi(entries, program)), markup: readMarkup(program) }
}

const root = fileURLToPath(new URL('..', import.meta.url))
const localeEntry = (/** @type {string} */ name) => `fluxbase-invitations/locales/${name}`

/**
 * @param {import('./read-api.mjs').Entry[]} api
 * @returns {Page[]}
 */
export function readPages(api) {
  const names = merge(api)
  const values = [...names.values()].filter(({ kind }) => kind !== 'type')
  const pages = values.map((value) => ({
    ...value,
    title: `${sectionOf(value)}/${value.name}`,
    types: /** @type {Page['types']} */ ([]),
  }))
  const reach = new Map(pages.map((page) => [page, distancesFrom(page, names)]))
  const ranked = pages.toSorted((a, b) => rank(a) - rank(b))
  for (const type of names.values()) {
    if (type.kind !== 'type') continue
    const steps = (/** @type {Page} */ page) => reach.get(page)?.get(type.name) ?? Infinity
    const mentioning = ranked.filter((page) => steps(page) < Infinity)
    const inSameFile = mentioning.filter(({ file }) => file === type.file)
    const candidates = inSameFile.length > 0 ? inSameFile : mentioning
    const [nearest] = candidates.toSorted((a, b) => steps(a) - steps(b))
    if (!nearest) throw new Error(`No public value mentions the type ${type.name}.`)
    nearest.types.push(type)
  }
  // In the order in which the page's value mentions them.
  for (const page of pages) {
    const order = [...(reach.get(page)?.keys() ?? [])]
    page.types.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
  }
  return pages.toSorted((a, b) => placeOf(a) - placeOf(b) || a.name.localeCompare(b.name, 'en'))
}

/**
 * The names of all entries. One that several entries publish has all of them; if one publishes a value, it is a value.
 * @param {import('./read-api.mjs').Entry[]} api
 */
function merge(api) {
  /** @type {Map<string, PublicName & { entries: string[] }>} */
  const names = new Map()
  for (const { entry, names: published } of api) {
    for (const name of published) {
      const known = names.get(name.name)
      if (!known) names.set(name.name, { ...name, entries: [entry] })
      else if (known.kind === name.kind) known.entries.push(entry)
      else if (known.kind === 'type') names.set(name.name, { ...name, entries: [entry] })
    }
  }
  return names
}

/** @param {PublicName} name */
function sectionOf({ name, file }) {
  const section = SECTIONS.find(([pattern]) => pattern.test(file))?.[1]
  if (!section) throw new Error(`${name} in ${file} has no section.`)
  return section
}

/** The sections in the order of the sidebar, which lists the names of a section before the sections in it. */
const ORDER = ['Drop-ins', 'Hooks', 'Client', 'Queries', 'Testing', 'Links', 'Formatting']

/** @param {Page} page */
function placeOf({ title }) {
  const path = title.split('/')
  return ORDER.indexOf(path[0] ?? '') * 2 + (path.length > 2 ? 1 : 0)
}

/** @param {Page} page */
function rank({ title, name }) {
  const at = PRECEDENCE.indexOf(title.slice(0, -name.length - 1))
  return at < 0 ? PRECEDENCE.length : at
}

/**
 * How many steps from type to type lead from a value to each type.
 * @param {PublicName} value
 * @param {Map<string, PublicName>} names
 */
function distancesFrom(value, names) {
  const distances = new Map([[value.name, 0]])
  const queue = [value.name]
  for (const name of queue) {
    for (const [used, steps] of names.get(name)?.uses ?? []) {
      const distance = Number(distances.get(name)) + steps
      if (names.get(used)?.kind !== 'type' || distance >= (distances.get(used) ?? Infinity))
        continue
      distances.set(used, distance)
      queue.push(used)
    }
  }
  return distances
}
