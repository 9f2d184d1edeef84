/** Returns each group of modules that import one another in a cycle, as sorted names. */
export function importCycles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const reach = new Map([...imports.keys()].map((name) => [name, reachableFrom(name, imports)]))
  const groups = [...reach].map(([name, reached]) =>
    [...reached].filter((other) => reach.get(other)?.has(name)).sort(),
  )
  return [...new Set(groups.filter((group) => group.length > 0).map((group) => group.join(' ')))]
    .sort()
    .map((group) => group.split(' '))
}

/** The modules reachable from a module. It includes the module itself only if there is a cycle. */
export function reachableFrom(
  name: string,
  imports: ReadonlyMap<string, readonly string[]>,
): Set<string> {
  const reached = new Set<string>()
  const ahead = [...(imports.get(name) ?? [])]
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (reached.has(next)) continue
    reached.add(next)
    ahead.push(...(imports.get(next) ?? []))
  }
  return reached
}
