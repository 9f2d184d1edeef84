import ts from 'typescript'

/** Marks a text that is still in English. */
export const MARK = '// TODO: translate'

/**
 * Inserts the texts that a file of a language lacks, in English, marked and in the place that they have among the English ones.
 *
 * @param {string} code the file
 * @param {string} template the same file with the English texts
 * @param {string} name of the function that returns the texts
 * @returns {{ code: string, added: string[] }} the new file, and the paths of what was inserted
 */
export function insertTexts(code, template, name) {
  const own = functionIn(code, name)
  const english = functionIn(template, name)
  /** @type {{ at: number, text: string }[]} */
  const insertions = []
  /** @type {string[]} */
  const added = []

  /**
   * @param {ts.ObjectLiteralExpression} object
   * @param {ts.ObjectLiteralExpression} model
   * @param {string} path
   */
  function compare(object, model, path) {
    const [first] = object.properties
    /** @type {ts.ObjectLiteralElementLike | undefined} */
    let before = first && ts.isSpreadAssignment(first) ? first : undefined
    for (const text of model.properties) {
      if (!text.name) continue
      const key = keyOf(text)
      const known = object.properties.find((one) => keyOf(one) === key)
      if (!known) {
        const inserted = `\n${MARK}\n${text.getText()}`
        insertions.push(
          before
            ? { at: before.getEnd(), text: `,${inserted}` }
            : { at: object.getStart() + 1, text: `${inserted},` },
        )
        added.push(path + key)
        continue
      }
      before = known
      const [one, other] = [known, text].map(groupOf)
      if (one && other) compare(one, other, `${path}${key}.`)
    }
  }
  compare(textsOf(own), textsOf(english), '')

  // What the inserted texts take of the grammar.
  const used = TOOLS.filter((tool) => insertions.some(({ text }) => text.includes(`${tool}(`)))
  const [parameter] = own.parameters
  if (!parameter && used.length > 0) {
    const start = own.getText().indexOf('(') + own.getStart() + 1
    insertions.push({ at: start, text: english.parameters[0]?.getText() ?? '' })
    if (!/\bGrammar\b/.test(code)) {
      insertions.push({ at: 0, text: "import type { Grammar } from '../grammar'\n" })
    }
  } else if (parameter && ts.isObjectBindingPattern(parameter.name)) {
    const taken = parameter.name.elements.map((element) => element.getText())
    const at = parameter.name.elements.at(-1)?.getEnd() ?? 0
    for (const tool of used) if (!taken.includes(tool)) insertions.push({ at, text: `, ${tool}` })
  }

  let result = code
  // From the end, so that the places before stay; of several at one place, the last first.
  for (const { at, text } of insertions.reverse().sort((a, b) => b.at - a.at)) {
    result = result.slice(0, at) + text + result.slice(at)
  }
  return { code: result, added }
}

const TOOLS = ['n', 'plural', 'list', 'period', 'wait']

/**
 * @param {string} code
 * @param {string} name
 * @returns {ts.ArrowFunction}
 */
function functionIn(code, name) {
  const file = ts.createSourceFile('texts.ts', code, ts.ScriptTarget.Latest, true)
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue
    const [found] = statement.declarationList.declarations
    const value = found?.initializer
    if (found?.name.getText() === name && value && ts.isArrowFunction(value)) return value
  }
  throw new Error(`There is no function ${name}.`)
}

/**
 * The object that a function of texts returns.
 *
 * @param {ts.ArrowFunction} texts
 */
function textsOf({ body }) {
  const last = ts.isBlock(body) ? body.statements.find(ts.isReturnStatement)?.expression : body
  const object = last && ts.isParenthesizedExpression(last) ? last.expression : last
  if (object && ts.isObjectLiteralExpression(object)) return object
  throw new Error('The function does not return an object of texts.')
}

/** @param {ts.ObjectLiteralElementLike} property */
const keyOf = ({ name }) => name?.getText().replace(/^'|'$/g, '')

/** @param {ts.ObjectLiteralElementLike | undefined} property */
const groupOf = (property) =>
  property &&
  ts.isPropertyAssignment(property) &&
  ts.isObjectLiteralExpression(property.initializer)
    ? property.initializer
    : undefined
