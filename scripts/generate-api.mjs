// Generates the API reference from the types and docstrings of the published names, with TypeScript's own API.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The entries, with what each is for. */
const ENTRIES = [
  ['index', 'fluxbase-invitations', 'Components, hooks and the provider.'],
  ['client', 'fluxbase-invitations/client', 'The client, without React.'],
  ['queries', 'fluxbase-invitations/queries', 'TanStack Query options, for loaders and servers.'],
  ['password-advice', 'fluxbase-invitations/password-advice', 'Advice on passwords, by zxcvbn.'],
  ['xlsx', 'fluxbase-invitations/xlsx', 'Reading of `.xlsx` files.'],
  ['testing', 'fluxbase-invitations/testing', 'A Fluxbase in memory.'],
  ['msw', 'fluxbase-invitations/testing/msw', 'The same as MSW handlers.'],
  ['node', 'fluxbase-invitations/testing/node', 'The same as an HTTP server.'],
]

/** Returns the text of docs/api.md. */
export function generateApi() {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const files = ENTRIES.map(([name]) => join(root, `src/exports/${name}.ts`))
  const program = ts.createProgram(files, options)
  const checker = program.getTypeChecker()
  const parts = ENTRIES.map(([, entry, purpose], index) => {
    const source = program.getSourceFile(/** @type {string} */ (files[index]))
    const module = source && checker.getSymbolAtLocation(source)
    if (!module) throw new Error(`There is no entry ${entry}.`)
    const names = checker
      .getExportsOfModule(module)
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((symbol) => describe(checker, symbol))
    return [`## \`${entry}\`\n\n${purpose}\n`, ...names].join('\n')
  })
  return `# API\n\nEvery public name. Generated from the docstrings by \`npm run docs:api\`; do not edit it here.\n\n${parts.join('\n')}`
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} exported
 */
function describe(checker, exported) {
  const symbol =
    exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
  const declaration = symbol.declarations?.[0]
  if (!declaration) throw new Error(`${exported.name} has no declaration.`)
  const members =
    ts.isInterfaceDeclaration(declaration) || ts.isClassDeclaration(declaration)
      ? declaration.members.flatMap((member) => describeMember(checker, member))
      : []
  return [
    `### \`${exported.name}\`\n`,
    ...docOf(checker, symbol),
    `\`\`\`ts\n${signature(checker, symbol, declaration)}\n\`\`\`\n`,
    ...(members.length > 0 ? [`${members.join('\n')}\n`] : []),
  ].join('\n')
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
  return `const ${symbol.name}: ${written}`
}

const plain = (/** @type {string} */ text) => text.replace(/^export /, '').trim()

/**
 * A member of an interface or a class, as an item of a list. Private ones are left out.
 * @param {ts.TypeChecker} checker
 * @param {ts.TypeElement | ts.ClassElement} member
 */
function describeMember(checker, member) {
  const name = member.name
  if (!name || ts.isPrivateIdentifier(name)) return []
  const symbol = checker.getSymbolAtLocation(name)
  if (!symbol) return []
  const end =
    'body' in member && member.body
      ? /** @type {ts.Block} */ (member.body).getStart() - member.getStart()
      : undefined
  const text = member.getText().slice(0, end).replace(/\s+/g, ' ').trim()
  return [`- \`${text}\`${sentence(checker, symbol)}`]
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} symbol
 */
function sentence(checker, symbol) {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker))
  const fallback = tagged(checker, symbol, 'default')[0]
  const doc = text.replace(/\s+/g, ' ').trim()
  return `${doc && ` — ${doc}`}${fallback ? ` Default: ${fallback}.` : ''}`
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} symbol
 */
function docOf(checker, symbol) {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim()
  const params = tagged(checker, symbol, 'param').map((param) => `- ${param}`)
  const examples = tagged(checker, symbol, 'example').map((code) => `\`\`\`tsx\n${code}\n\`\`\`\n`)
  return [
    ...(text ? [`${text}\n`] : []),
    ...(params.length > 0 ? [`${params.join('\n')}\n`] : []),
    ...examples,
  ]
}

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
