// Reads which elements the components render with which data attributes, and the values that these can have.
import ts from 'typescript'

/**
 * @typedef {object} Markup
 * @property {string} folder The folder in src/components/.
 * @property {string} name The value of `data-fbi`.
 * @property {string[]} elements
 * @property {Record<string, string[]>} attributes The values of each further data attribute. `''` means that it has none.
 */

/** @param {ts.Program} program */
export function readMarkup(program) {
  const checker = program.getTypeChecker()
  /** @type {Map<string, Markup>} */
  const found = new Map()
  for (const source of program.getSourceFiles()) {
    const folder = /\/src\/components\/([\w-]+)\/.*\.tsx$/.exec(source.fileName)?.[1]
    if (folder) visit(source, folder)
  }
  return [...found.values()]

  /**
   * @param {ts.Node} node
   * @param {string} folder
   */
  function visit(node, folder) {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) note(node, folder)
    ts.forEachChild(node, (child) => visit(child, folder))
  }

  /**
   * @param {ts.JsxOpeningLikeElement} element
   * @param {string} folder
   */
  function note(element, folder) {
    const attributes = element.attributes.properties.filter(
      (attribute) => ts.isJsxAttribute(attribute) && attribute.name.getText().startsWith('data-'),
    )
    const named = attributes.find(({ name }) => name?.getText() === 'data-fbi')
    if (!named) return
    for (const name of valuesOf(checker, named)) {
      const key = `${folder}/${name}`
      const markup = found.get(key) ?? { folder, name, elements: [], attributes: {} }
      found.set(key, markup)
      const tag = element.tagName.getText()
      if (/^[a-z]/.test(tag) && !markup.elements.includes(tag)) markup.elements.push(tag)
      for (const attribute of attributes) {
        if (attribute === named || !attribute.name) continue
        const known = (markup.attributes[attribute.name.getText()] ??= [])
        known.push(...valuesOf(checker, attribute).filter((value) => !known.includes(value)))
      }
    }
  }
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.JsxAttributeLike} attribute
 * @returns {string[]}
 */
function valuesOf(checker, attribute) {
  const value = ts.isJsxAttribute(attribute) ? attribute.initializer : undefined
  if (!value) return ['']
  if (ts.isStringLiteral(value)) return [value.text]
  const expression = ts.isJsxExpression(value) && value.expression
  if (!expression) return []
  const type = checker.getTypeAtLocation(expression)
  return (type.isUnion() ? type.types : [type]).flatMap((one) => {
    if (one.isStringLiteral()) return [one.value]
    const written = checker.typeToString(one)
    return ['undefined', 'null', 'false'].includes(written) ? [] : [written]
  })
}
