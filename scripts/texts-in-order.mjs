import { readFile } from 'node:fs/promises'
import ts from 'typescript'

const TEXTS = /[\\/]locales[\\/][^\\/]+[\\/][^\\/]+\.ts$/

/**
 * A plugin for the build. It takes the names out of a language's texts: `{ title: 'Titel', by: … }` becomes `['Titel', …]`, in
 * the order of the English texts, which have the same names and are there anyway. Names are a fifth of a language's size.
 */
export const textsInOrder = () => ({
  name: 'texts-in-order',
  transform: {
    filter: { id: TEXTS },
    /** @param {string} code */
    handler: (code) => ({ code: withoutNames(code), map: null }),
  },
})

/**
 * The same for esbuild.
 *
 * @type {import('esbuild').Plugin}
 */
export const esbuildTextsInOrder = {
  name: 'texts-in-order',
  setup({ onLoad }) {
    onLoad({ filter: TEXTS }, async ({ path }) => ({
      contents: withoutNames(await readFile(path, 'utf8')),
      loader: 'ts',
    }))
  },
}

/**
 * Every change has the length of what it replaces, so that source maps stay true.
 *
 * @param {string} code of a file in `src/locales/xx/`
 */
export function withoutNames(code) {
  const characters = code.split('')
  /** @type {(start: number, end: number, text: string) => void} */
  const write = (start, end, text) => {
    for (let at = start; at < end; at++) {
      if (characters[at] !== '\n') characters[at] = text[at - start] ?? ' '
    }
  }
  /** @param {ts.ObjectLiteralExpression} texts */
  const unname = (texts) => {
    write(texts.getStart(), texts.getStart() + 1, '[')
    write(texts.end - 1, texts.end, ']')
    for (const text of texts.properties) {
      if (ts.isMethodDeclaration(text)) {
        throw new Error(`Write ${text.name.getText()} as an arrow function: \`name: () => …\`.`)
      }
      // `...basics(grammar)` and `ready` have no name in front of their texts.
      if (!ts.isPropertyAssignment(text)) continue
      write(text.getStart(), text.initializer.getStart(), '')
      if (ts.isObjectLiteralExpression(text.initializer)) unname(text.initializer)
    }
  }
  const file = ts.createSourceFile('texts.ts', code, ts.ScriptTarget.Latest, true)
  for (const statement of file.statements) {
    const texts = textsOf(statement)
    if (texts) unname(texts)
  }
  return characters.join('')
}

/**
 * The texts of a section: what the exported function of the grammar returns.
 *
 * @param {ts.Statement} statement
 */
function textsOf(statement) {
  if (!ts.isVariableStatement(statement)) return undefined
  const [{ initializer } = {}] = statement.declarationList.declarations
  if (!initializer || !ts.isArrowFunction(initializer)) return undefined
  const { type, body } = initializer
  if (!type || !/^\w+Messages$/.test(type.getText())) return undefined
  const returned = ts.isBlock(body) ? body.statements.find(ts.isReturnStatement)?.expression : body
  const texts = returned && ts.isParenthesizedExpression(returned) ? returned.expression : returned
  return texts && ts.isObjectLiteralExpression(texts) ? texts : undefined
}
