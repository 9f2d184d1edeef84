import ts from 'typescript'

export interface ImportedModule {
  from: string
  /** Whether it imports types only, and so does not exist at run time. */
  typesOnly: boolean
  /** Whether it is imported by `import()`, and so loads later. */
  isDynamic: boolean
}

export interface SourceModule {
  imports: ImportedModule[]
  /** Whether it only re-exports from other modules. */
  onlyReExports: boolean
  isClient: boolean
  /** The source text without comments. */
  code: string
}

const printer = ts.createPrinter({ removeComments: true })

/** Reads facts about a module from its source text. */
export function readModule(path: string, text: string): SourceModule {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest)
  const code = printer.printFile(file)
  return {
    imports: [...staticImports(file), ...dynamicImports(code)],
    onlyReExports: file.statements.every(
      (statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier,
    ),
    isClient: /^(['"])use client\1/.test(code),
    code,
  }
}

function staticImports(file: ts.SourceFile): ImportedModule[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return []
    const { moduleSpecifier } = statement
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return []
    return [{ from: moduleSpecifier.text, typesOnly: isTypesOnly(statement), isDynamic: false }]
  })
}

function isTypesOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) {
    const { exportClause, isTypeOnly } = statement
    return isTypeOnly || (!!exportClause && ts.isNamedExports(exportClause) && all(exportClause))
  }
  const clause = statement.importClause
  if (!clause) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const { name, namedBindings } = clause
  return !name && !!namedBindings && ts.isNamedImports(namedBindings) && all(namedBindings)
}

const all = ({ elements }: ts.NamedImports | ts.NamedExports) =>
  elements.every((element) => element.isTypeOnly)

function dynamicImports(code: string): ImportedModule[] {
  return [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map(([, from]) => ({
    from: from!,
    typesOnly: false,
    isDynamic: true,
  }))
}
