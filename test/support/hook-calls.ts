import ts from 'typescript'

export interface HookCalls {
  /** The module and the function, for example `hooks/use-now.ts: useNow`. */
  where: string
  /** The names of the hooks that the function calls itself, not through functions inside it. */
  hooks: string[]
  /** Those of its effects that have no dependency array. */
  effectsWithoutDependencies: string[]
}

const HOOK = /^use[A-Z]/
const EFFECT = /^use\w*Effect$/

/** Reads which hooks each function of a module calls. */
export function hookCalls(path: string, text: string): HookCalls[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found = new Map<ts.Node, HookCalls>()

  function visit(node: ts.Node, owner: ts.Node): void {
    const hook = ts.isCallExpression(node) ? calledName(node) : ''
    if (ts.isCallExpression(node) && HOOK.test(hook)) {
      const calls = found.get(owner) ?? {
        where: `${path}: ${nameOf(owner)}`,
        hooks: [],
        effectsWithoutDependencies: [],
      }
      found.set(owner, calls)
      calls.hooks.push(hook)
      const dependencies = node.arguments[1]
      if (EFFECT.test(hook) && !(dependencies && ts.isArrayLiteralExpression(dependencies))) {
        calls.effectsWithoutDependencies.push(hook)
      }
    }
    ts.forEachChild(node, (child) => visit(child, ts.isFunctionLike(node) ? node : owner))
  }
  visit(file, file)
  return [...found.values()]
}

function calledName({ expression }: ts.CallExpression): string {
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text
  return ts.isIdentifier(expression) ? expression.text : ''
}

/** A function's own name, or that of the variable or property it is assigned to. */
function nameOf(owner: ts.Node): string {
  for (const { name } of [owner, owner.parent ?? owner] as { name?: ts.Node }[]) {
    if (name && ts.isIdentifier(name)) return name.text
  }
  return 'a function'
}
