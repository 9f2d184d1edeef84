// Generates the API reference from what the sources say about the published names.
import { readApi } from './read-api.mjs'

/** @typedef {import('./read-api.mjs').PublicName} PublicName */

/** Returns the text of docs/api.md. */
export function generateApi() {
  const parts = readApi().map(({ entry, purpose, names }) =>
    [`## \`${entry}\`\n\n${purpose}\n`, ...names.map(section)].join('\n'),
  )
  return `# API\n\nEvery public name. Generated from the docstrings by \`npm run docs:api\`; do not edit it here.\n\n${parts.join('\n')}`
}

/** @param {PublicName} publicName */
function section({ name, doc, params, examples, signature, members }) {
  return [
    `### \`${name}\`\n`,
    ...(doc ? [`${doc}\n`] : []),
    ...(params.length > 0 ? [`${params.map((param) => `- ${param}`).join('\n')}\n`] : []),
    ...examples.map((code) => `\`\`\`tsx\n${code}\n\`\`\`\n`),
    `\`\`\`ts\n${signature}\n\`\`\`\n`,
    ...(members.length > 0 ? [`${members.map(item).join('\n')}\n`] : []),
  ].join('\n')
}

/** @param {PublicName['members'][number]} member */
function item({ text, doc, fallback }) {
  return `- \`${text}\`${doc && ` — ${doc}`}${fallback ? ` Default: ${fallback}.` : ''}`
}
