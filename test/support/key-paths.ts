/** The paths of all texts, and whether each is a string or a function: "invitationTable.columns.role: string". */
export function keyPaths(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, word]: [string, unknown]) => {
    const place = path ? `${path}.${key}` : key
    return typeof word === 'object' && word !== null
      ? keyPaths(word, place)
      : `${place}: ${typeof word}`
  })
}
