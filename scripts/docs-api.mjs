// Writes docs/api.md: every public name of every entry, with its type and docstring.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { generateApi } from './generate-api.mjs'

writeFileSync(fileURLToPath(new URL('../docs/api.md', import.meta.url)), generateApi())
