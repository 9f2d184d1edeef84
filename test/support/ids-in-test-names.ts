import ts from 'typescript'

/**
 * Finds the ids in parentheses, `(F07)` or `(%s, O5, F18)`, of the promises that a module's tests prove. Searches all texts,
 * because names may come from tables, and the doc comments of stories, which serve as their names.
 */
export function idsInTestNames(path: string, text: string): string[] {
  if (!GROUP.test(text)) return []
  const names: string[] = path.endsWith('.stories.tsx') ? (text.match(/\/\*\*.*?\*\//gs) ?? []) : []
  const visit = (node: ts.Node): void => {
    if (ts.isLiteralExpression(node) || ts.isTemplateHead(node) || isLaterPart(node)) {
      names.push(node.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest))
  return names.flatMap((name) => [...name.matchAll(GROUPS)]).flatMap(([group]) => group.match(ID)!)
}

const isLaterPart = (node: ts.Node): node is ts.TemplateMiddle | ts.TemplateTail =>
  ts.isTemplateMiddle(node) || ts.isTemplateTail(node)

const ID = /\b[A-Z]\d{1,2}\b/g
const GROUP = /\((?:[^()]*, )?[A-Z]\d{1,2}(?:, [A-Z]\d{1,2})*\)/
const GROUPS = new RegExp(GROUP, 'g')
