// Reads the types and docstrings of the published names, with TypeScript's own API.
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The entries without the languages: their sources, names and purposes. @type {readonly Source[]} */
export const ENTRIES = [
  ['exports/index', 'fluxbase-invitations', 'Components, hooks and the provider.'],
  ['exports/client', 'fluxbase-invitations/client', 'The client, without React.'],
  [
    'exports/queries',
    'fluxbase-invitations/queries',
    'TanStack Query options, for loaders and servers.',
  ],
  [
    'exports/password-advice',
    'fluxbase-invitations/password-advice',
    'Advice on passwords, by zxcvbn.',
  ],
  ['exports/xlsx', 'fluxbase-invitations/xlsx', 'Reading of `.xlsx` files.'],
  ['exports/testing', 'fluxbase-invitations/testing', 'A Fluxbase in memory.'],
  ['exports/msw', 'fluxbase-invitations/testing/msw', 'The same as MSW handlers.'],
  ['exports/node', 'fluxbase-invitations/testing/node', 'The same as an HTTP server.'],
]

/**
 * @typedef {object} Member A field, prop, option or method.
 * @property {string} name
 * @property {string} text Its declaration, on one line.
 * @property {string} type
 * @property {boolean} optional
 * @property {string} doc
 * @property {string | undefined} fallback Its default, if the docstring says so.
 *
 * @typedef {'component' | 'hook' | 'function' | 'class' | 'constant' | 'type'} Kind
 *
 * @typedef {object} PublicName
 * @property {string} name
 * @property {Kind} kind
 * @property {string} file Its source, from the project's root.
 * @property {string} doc
 * @property {string[]} params One line each: the name of a parameter, and what it is.
 * @property {string[]} examples
 * @property {string} signature
 * @property {Member[]} members What the declaration of an interface or a class lists itself.
 * @property {Member[]} props All own fields: props of a component, fields of a type or a constant, inherited ones included.
 * @property {string[]} inherited The names of further fields, which come from a library. Of attributes of HTML, there are too many.
 * @property {[name: string, steps: number][]} uses The public names that its declaration mentions, and how directly.
 *
 * @typedef {object} Entry
 * @property {string} entry
 * @property {string} purpose
 * @property {PublicName[]} names
 */

/** @typedef {readonly [source: string, entry: string, purpose: string]} Source */

/**
 * The sources of entries, with their types.
 * @param {readonly Source[]} entries
 */
export function createApiProgram(entries = ENTRIES) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  return ts.createProgram(entries.map(fileOf), options)
}

const fileOf = (/** @type {Source} */ [source]) => join(root, `src/${source}.ts`)

/**
 * @param {readonly Source[]} entries
 * @returns {Entry[]}
 */
export function readApi(entries = ENTRIES, program = createApiProgram(entries)) {
  const checker = program.getTypeChecker()
  const modules = entries.map((from) => {
    const [, entry, purpose] = from
    const source = program.getSourceFile(fileOf(from))
    const module = source && checker.getSymbolAtLocation(source)
    if (!module) throw new Error(`There is no entry ${entry}.`)
    const symbols = checker.getExportsOfModule(module).sort((a, b) => (a.name < b.name ? -1 : 1))
    return { entry, purpose, symbols }
  })
  const published = new Set(
    modules.flatMap(({ symbols }) => symbols.map((symbol) => original(checker, symbol))),
  )
  return modules.map(({ entry, purpose, symbols }) => ({
    entry,
    purpose,
    names: symbols.map((symbol) => describe(checker, published, symbol)),
  }))
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} symbol
 */
const original = (checker, symbol) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol

/**
 * @param {ts.TypeChecker} checker
 * @param {Set<ts.Symbol>} published
 * @param {ts.Symbol} exported
 * @returns {PublicName}
 */
function describe(checker, published, exported) {
  const { name } = exported
  const symbol = original(checker, exported)
  const declaration = symbol.declarations?.[0]
  if (!declaration) throw new Error(`${name} has no declaration.`)
  const kind = isTypeOnly(exported) ? 'type' : kindOf(name, declaration)
  const hasMembers = ts.isInterfaceDeclaration(declaration) || ts.isClassDeclaration(declaration)
  return {
    name,
    kind,
    file: relative(root, declaration.getSourceFile().fileName),
    doc: docOf(checker, symbol),
    params: tagged(checker, symbol, 'param'),
    examples: tagged(checker, symbol, 'example'),
    signature: signature(checker, symbol, declaration),
    members: hasMembers
      ? declaration.members.flatMap(({ name }) => describeMember(checker, name))
      : [],
    ...fieldsOf(checker, kind, symbol, declaration),
    uses: usesOf(checker, published, symbol, declaration),
  }
}

/** Whether an entry publishes a name for types only. @param {ts.Symbol} exported */
const isTypeOnly = (exported) =>
  exported.declarations?.some(
    (specifier) =>
      ts.isExportSpecifier(specifier) &&
      (specifier.isTypeOnly || specifier.parent.parent.isTypeOnly),
  ) ?? false

/**
 * @param {string} name
 * @param {ts.Declaration} declaration
 * @returns {Kind}
 */
function kindOf(name, declaration) {
  if (ts.isClassDeclaration(declaration)) return 'class'
  if (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration))
    return 'type'
  if (/^use[A-Z]/.test(name)) return 'hook'
  if (/^[A-Z][a-z]/.test(name)) return 'component'
  return ts.isFunctionDeclaration(declaration) ? 'function' : 'constant'
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} symbol
 * @param {ts.Declaration} declaration
 */
function signature(checker, symbol, declaration) {
  const text = declaration.getText()
  if (ts.isFunctionDeclaration(declaration)) {
    const end = declaration.body ? declaration.body.getStart() - declaration.getStart() : undefined
    return plain(text.slice(0, end))
  }
  if (ts.isInterfaceDeclaration(declaration) || ts.isClassDeclaration(declaration)) {
    return plain(text.slice(0, text.indexOf('{')))
  }
  if (ts.isTypeAliasDeclaration(declaration)) return plain(text)
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration)
  const written = checker.typeToString(type, declaration, ts.TypeFormatFlags.None)
  return `const ${symbol.name}: ${written.replace(/import\("[^"]*"\)\./g, '')}`
}

const plain = (/** @type {string} */ text) => text.replace(/^export /, '').trim()

const MANY = 60

/**
 * The fields that a name has or, if it is a component, takes.
 * @param {ts.TypeChecker} checker
 * @param {Kind} kind
 * @param {ts.Symbol} symbol
 * @param {ts.Declaration} declaration
 */
function fieldsOf(checker, kind, symbol, declaration) {
  const type =
    kind === 'type'
      ? checker.getDeclaredTypeOfSymbol(symbol)
      : checker.getTypeOfSymbolAtLocation(symbol, declaration)
  const props = type.getCallSignatures()[0]?.parameters[0]
  const subject = kind === 'component' ? props && checker.getTypeOfSymbol(props) : type
  if (!subject || !hasFields(kind, subject)) return { props: [], inherited: [] }
  const fields = checker.getPropertiesOfType(subject)
  const own = fields.filter(isOwn)
  const foreign = fields.filter((field) => !isOwn(field)).map(({ name }) => name)
  return {
    props: own.flatMap((field) => describeField(checker, field)),
    inherited: foreign.length > MANY ? ['…'] : foreign.filter((name) => !/^(__@|key$)/.test(name)),
  }
}

/**
 * @param {Kind} kind
 * @param {ts.Type} type
 */
function hasFields(kind, type) {
  if (kind === 'component') return true
  if (kind !== 'type' && kind !== 'constant') return false
  return Boolean(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))
}

/** @param {ts.Symbol} symbol */
const isOwn = (symbol) =>
  symbol.declarations?.some(
    (declaration) => !declaration.getSourceFile().fileName.includes('/node_modules/'),
  ) ?? false

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} field
 */
function describeField(checker, field) {
  const declaration = field.declarations?.[0]
  const name = declaration && ts.getNameOfDeclaration(declaration)
  return describeMember(checker, name)
}

/**
 * A member of an interface or a class. Private ones are left out.
 * @param {ts.TypeChecker} checker
 * @param {ts.Node | undefined} name
 * @returns {Member[]}
 */
function describeMember(checker, name) {
  if (!name || ts.isPrivateIdentifier(name)) return []
  const symbol = checker.getSymbolAtLocation(name)
  if (!symbol) return []
  const member = name.parent
  const body = 'body' in member && /** @type {ts.Block | undefined} */ (member.body)
  const end = body ? body.getStart() - member.getStart() : undefined
  return [
    {
      name: name.getText(),
      text: onOneLine(member.getText().slice(0, end)),
      type: typeOf(checker, symbol, member),
      optional: Boolean(symbol.flags & ts.SymbolFlags.Optional),
      doc: onOneLine(docOf(checker, symbol)),
      fallback: tagged(checker, symbol, 'default')[0],
    },
  ]
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} symbol
 * @param {ts.Node} member
 */
function typeOf(checker, symbol, member) {
  const written = 'type' in member && /** @type {ts.TypeNode | undefined} */ (member.type)
  if (written && !ts.isFunctionLike(member)) return onOneLine(written.getText())
  return onOneLine(
    checker.typeToString(
      checker.getTypeOfSymbol(symbol),
      member,
      ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope,
    ),
  )
}

const onOneLine = (/** @type {string} */ text) => text.replace(/\s+/g, ' ').trim()

/**
 * The public names in a declaration, also by way of types that are not public, with the number of steps. Bodies of functions count
 * only where the type of the result is not written.
 * @param {ts.TypeChecker} checker
 * @param {Set<ts.Symbol>} published
 * @param {ts.Symbol} self
 * @param {ts.Declaration} declaration
 */
function usesOf(checker, published, self, declaration) {
  /** @type {[name: string, steps: number][]} */
  const uses = []
  const seen = new Set([self])
  /** @type {ts.Node[]} */
  let nodes = [declaration]
  for (let steps = 1; nodes.length > 0; steps++) {
    /** @type {ts.Node[]} */
    const further = []
    for (const mentioned of nodes.flatMap((node) => symbolsIn(checker, node))) {
      const used = original(checker, mentioned)
      if (seen.has(used)) continue
      seen.add(used)
      if (published.has(used)) uses.push([used.name, steps])
      else if (used.flags & ts.SymbolFlags.Type && isOwn(used))
        further.push(...(used.declarations ?? []))
    }
    nodes = further
  }
  return uses
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Node} node
 * @returns {ts.Symbol[]}
 */
function symbolsIn(checker, node) {
  if (ts.isBlock(node) && 'type' in node.parent && node.parent.type) return []
  const symbol = ts.isIdentifier(node) && checker.getSymbolAtLocation(node)
  /** @type {ts.Symbol[]} */
  const symbols = symbol ? [symbol] : []
  ts.forEachChild(node, (child) => void symbols.push(...symbolsIn(checker, child)))
  return symbols
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} symbol
 */
const docOf = (checker, symbol) =>
  ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim()

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} symbol
 * @param {string} name
 */
function tagged(checker, symbol, name) {
  return symbol
    .getJsDocTags(checker)
    .filter((tag) => tag.name === name)
    .map((tag) => ts.displayPartsToString(tag.text).trim())
}
