// npm run locale -- xx: creates the skeleton of a language, or reports what is missing in it.
// npm run locale: inserts what is missing into every language, in English and marked, or says that nothing is.
import { build } from 'esbuild'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { format, resolveConfig } from 'prettier'
import { insertTexts, MARK } from './insert-texts.mjs'
import { sampleTexts } from './sample-texts.mjs'
import { esbuildTextsInOrder } from './texts-in-order.mjs'

const [tag = ''] = process.argv.slice(2)
const canonical = tag && Intl.getCanonicalLocales(tag)[0]
if (canonical !== tag) {
  console.error(`Usage: npm run locale -- ${canonical}   (a BCP 47 tag, such as sv or pt-BR)`)
  process.exit(1)
}

/** The name of the exported constant: `ptBR`. */
const name = tag.replaceAll('-', '')
const folder = `src/locales/${tag}`
const sections = {
  basics: 'basics',
  shared: 'shared',
  'accept-invite-page': 'acceptInvitePage',
  'invitation-table': 'invitationTable',
  'recipient-import': 'recipientImport',
  'invite-form': 'inviteForm',
}
/**
 * The English texts that load first are in a file of their own. In the other languages they are with the others. A file stands before
 * the one from which it starts.
 */
const firstTexts = {
  acceptNoticesEnglish: 'accept-notices',
  acceptBasicsEnglish: 'accept-basics',
  labelsEnglish: 'labels',
  inviteFieldsEnglish: 'invite-fields',
  tableBasicsEnglish: 'table-basics',
}
/** What the entry of each drop-in contains. */
const dropIns = {
  'accept-invite-page': ['shared: basics', 'acceptInvitePage'],
  'invitation-table': ['shared', 'invitationTable'],
  'invite-form': ['shared', 'inviteForm', 'recipientImport'],
}

if (tag === '') await insertMissing()
else if (existsSync(folder)) await report()
else await createSkeleton()

/** Copies the English texts, which are then replaced one by one. */
async function createSkeleton() {
  mkdirSync(folder)
  for (const [file, section] of Object.entries(sections)) {
    await write(`${folder}/${file}.ts`, skeletonOf(file, section, tag))
  }
  const german = readFileSync('src/locales/de/index.ts', 'utf8')
  writeFileSync(
    `${folder}/index.ts`,
    german
      .replaceAll("'de'", `'${tag}'`)
      .replace('const de =', `const ${name} =`)
      .replace(
        /\/\*\* German.*\*\//,
        `/** ${nameInEnglish()}. TODO: say how it addresses people. */`,
      ),
  )
  const lines = readFileSync('src/locales/languages.ts', 'utf8')
  if (!lines.includes(`  ${keyOf(tag)}: [`)) {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions()
    const forms = pluralCategories.map((form) => `'${form}'`).join(', ')
    writeFileSync(
      'src/locales/languages.ts',
      lines.replace('} as const', `  ${keyOf(tag)}: [${forms}],\n} as const`),
    )
  }
  console.log(
    `${folder} has the English texts. Replace them (docs/languages.md says how), then run this again.`,
  )
}

/** Gives every language the texts that are new in English, and lists those that are still to be translated. */
async function insertMissing() {
  const tags = readdirSync('src/locales', { withFileTypes: true }).filter((one) =>
    one.isDirectory(),
  )
  let marked = 0
  for (const { name: tag } of tags) {
    for (const [file, section] of Object.entries(sections)) {
      const path = `src/locales/${tag}/${file}.ts`
      const before = readFileSync(path, 'utf8')
      const { code, added } = insertTexts(before, skeletonOf(file, section, tag), section)
      if (added.length > 0) await write(path, code)
      const count = code.split(MARK).length - 1
      marked += count
      if (count > 0)
        console.log(`${path}: ${count} to translate. Inserted: ${added.join(', ') || '-'}`)
    }
  }
  console.log(
    marked === 0
      ? 'Every language has every text.'
      : `Replace the texts below "${MARK}", and remove these comments. tsc says if one uses a helper that only English has.`,
  )
}

/**
 * @param {string} filepath
 * @param {string} code
 */
async function write(filepath, code) {
  writeFileSync(filepath, await format(code, { ...(await resolveConfig(filepath)), filepath }))
}

/**
 * @param {string} file
 * @param {string} section
 * @param {string} tag
 */
function skeletonOf(file, section, tag) {
  const { type, constants: ownConstants, body: own, others } = englishOf(file)
  const first = Object.entries(firstTexts).find(([name]) => own.includes(`...${name},`))
  const constants = [first && englishOf(first[1]).constants, ownConstants]
    .filter(Boolean)
    .join('\n')
  const body = withFirstTexts(own).replaceAll('...basicsEnglish', '...basics(grammar)')
  const texts = plain([constants, body, others].join('\n'))
  const tools = ['n', 'plural', 'list', 'period', 'wait'].filter((tool) =>
    new RegExp(`\\b${tool}\\(|map\\(${tool}\\)`).test(texts),
  )
  const parameter =
    section === 'shared' ? 'grammar' : tools.length > 0 ? `{ ${tools.join(', ')} }` : ''
  const entry = dropIns[/** @type {keyof typeof dropIns} */ (file)]
  const imported = new Set(
    (entry ?? []).map((part) => part.split(': ').at(-1) ?? '').filter((part) => part !== section),
  )
  if (section === 'shared') imported.add('basics')
  return [
    `import type { ${type} } from '../../messages/${file}'`,
    entry && "import { defineLocale } from '../define-locale'",
    parameter && "import type { Grammar } from '../grammar'",
    ...Object.entries(sections)
      .filter(([, part]) => imported.has(part))
      .map(([path, part]) => `import { ${part} } from './${path}'`),
    '',
    constants && `${plain(constants)}\n`,
    `export const ${section} = (${parameter && `${parameter}: Grammar<'${tag}'>`}): ${type} => ({`,
    plain(body),
    '})',
    plain(others),
    entry && `/** The words of this drop-in alone. */`,
    entry && `export const ${name} = defineLocale('${tag}', { ${entry.join(', ')} })\n`,
  ]
    .filter((line) => line !== undefined)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
}

/**
 * The file of English texts, in parts.
 *
 * @param {string} file
 */
function englishOf(file) {
  const english = readFileSync(`src/messages/${file}.ts`, 'utf8')
  const start = /export const \w+English: (\w+) = \{\n/.exec(english)
  if (!start) throw new Error(`src/messages/${file}.ts has no English texts.`)
  const rest = english.slice(start.index + start[0].length)
  const end = rest.indexOf('\n}\n')
  const before = english.slice(0, start.index)
  return {
    type: start[1],
    constants: before.slice(before.lastIndexOf('\n}\n') + 3).trim(),
    body: rest.slice(0, end + 1),
    others: rest.slice(end + 3).replace(/\/\*\* "10,000" \*\/\n.*\n/, ''),
  }
}

/**
 * Puts the texts of the other file in their place: `...labelsEnglish` stands for all of them. A group that is listed beside it, such as
 * `errors`, starts with `...labelsEnglish.errors` and stays where the other file has it, as in the object that English makes of both.
 *
 * @param {string} body
 */
function withFirstTexts(body) {
  for (const [name, file] of Object.entries(firstTexts)) {
    let first = englishOf(file).body
    const group = new RegExp(`^  (\\w+): \\{\\n *\\.\\.\\.${name}\\.\\1,\\n([^]*?)^  \\},\\n`, 'gm')
    body = body.replaceAll(group, (_, key, others) => {
      first = first.replace(
        // On one line, or until a brace at the beginning of a line.
        new RegExp(`^  ${key}: \\{(?: (.*?),? |\\n *([^]*?),\\n  )\\},\\n`, 'm'),
        (_, line, lines) => `  ${key}: {\n    ${line ?? lines},\n${others}  },\n`,
      )
      return ''
    })
    body = body.replace(`  ...${name},\n`, () => first)
  }
  return body
}

/**
 * English texts with the tools of the grammar in place of English's own.
 *
 * @param {string} texts
 */
function plain(texts) {
  return texts
    .replaceAll(/\bgrouped\b/g, 'n')
    .replaceAll('AND.format(', 'list(')
    .replace(/\nconst AND = .*\n/, '')
    .replaceAll(/^( +\w+)(\(.*\)) \{$/gm, (text, name, values) =>
      /^ +(if|for)$/.test(name) ? text : `${name}: ${values} => {`,
    )
    .replaceAll(/\$\{(min|max|count|number)\}/g, '${n($1)}')
    .replaceAll(/seconds < 120 \? `(.*?)\$\{seconds\} s`\s*: `.*`/g, '`$1${wait(seconds)}`')
    .replaceAll('${duration(seconds)}', '${wait(seconds)}')
    .replaceAll('${seconds} s.', '${wait(seconds)}.')
    .replace(/span: \(seconds\) => \{[^]*?\n {2}\}/, 'span: (seconds) => period(seconds)')
    .replace(/\nconst UNITS = [^]*$/, '')
}

/** Lists texts that are missing, unknown or still English. `tsc` says where. */
async function report() {
  const { locale, en } = await texts()
  const own = new Map(sampleTexts(locale.messages(tag)))
  const english = new Map(sampleTexts(en))
  const missing = [...english.keys()].filter((path) => !own.has(path))
  const unknown = [...own.keys()].filter((path) => !english.has(path))
  const same = [...english].filter(([path, text]) => own.get(path) === text).map(([path]) => path)
  list('missing', missing)
  list('not in the English texts', unknown)
  list('as in English; check that this is right', same)
  const [all, page] = await Promise.all([sizeOf('index'), sizeOf('accept-invite-page')])
  console.log(
    `${tag}: ${own.size} of ${english.size} texts; gzipped ${all} kB (at most 9), the accept page alone ${page} kB (at most 3.5)`,
  )
  if (missing.length + unknown.length > 0) process.exit(1)
}

/**
 * The size of an entry as it is published, in kB.
 *
 * @param {string} entry
 */
async function sizeOf(entry) {
  const code = await bundle(`export * from './${folder}/${entry}.ts'`, true)
  return (gzipSync(code).length / 1000).toFixed(1)
}

/**
 * @param {string} what
 * @param {string[]} paths
 */
function list(what, paths) {
  if (paths.length > 0) console.log(`${paths.length} ${what}:\n  ${paths.join('\n  ')}`)
}

async function texts() {
  const code = await bundle(
    `export { ${name} as locale } from './${folder}/index.ts'; export { en } from './src/messages/en.ts'`,
  )
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)
}

/**
 * @param {string} contents
 * @param {boolean} [published] whether it is to have the size that the build gives it
 */
async function bundle(contents, published = false) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    minify: published,
    plugins: published ? [esbuildTextsInOrder] : [],
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}

function nameInEnglish() {
  return new Intl.DisplayNames('en', { type: 'language' }).of(tag)
}

/** @param {string} key */
function keyOf(key) {
  return /^\w+$/.test(key) ? key : `'${key}'`
}
