/** Loads what reads files and texts, with the parser, so that a failure to load it is not taken for a text that cannot be read. */
export async function loadReading(): Promise<typeof import('./read-import')> {
  await import('../recipients/read-recipients')
  return import('./read-import')
}
