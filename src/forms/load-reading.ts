/** Loads what reads files and texts, with the parser, so that a failure to load it is not taken for a text that cannot be read. */
export const loadReading = () => import('./read-import')
