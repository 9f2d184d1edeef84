import { readdirSync } from 'node:fs'

/** What an app has anyway. */
const ignore = [
  'react',
  'react-dom',
  '@tanstack/react-query',
  'react-hook-form',
  'zod',
  'zod/mini',
  'papaparse',
  'read-excel-file',
  '@zxcvbn-ts/core',
  '@zxcvbn-ts/language-common',
  '@zxcvbn-ts/language-en',
]

/** Leaves out what is imported dynamically, and with it what only that imports. */
const firstLoad = {
  name: 'first load',
  setup({ onResolve }) {
    onResolve({ filter: /^/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    )
  },
}

/**
 * The sizes of an import, in kB: of what is imported statically, and of everything that may be loaded later, too.
 *
 * @param {string} name
 * @param {string | Record<string, string>} names
 * @param {number} first
 * @param {number} total
 */
const sizesOf = (name, names, first, total, path = 'dist/exports/index.js') => [
  {
    name: `${name}: first load`,
    path,
    import: names,
    limit: `${first} kB`,
    ignore,
    gzip: true,
    /** @param {{ plugins?: object[] }} config */
    modifyEsbuildConfig: (config) => ({ ...config, plugins: [firstLoad] }),
  },
  { name: `${name}: total`, path, import: names, limit: `${total} kB`, ignore, gzip: true },
]

/**
 * @param {string} file
 * @param {number} limit
 */
const sizeOfFile = (file, limit) => ({
  name: file,
  path: `dist/${file}`,
  ...(file.endsWith('.js') && { import: '*' }),
  limit: `${limit} kB`,
  ignore,
  gzip: true,
})

/** What a language costs: all its words, and those of the accept page. A new one may cost 9 kB and 3.5. @type {Record<string, [number, number]>} */
const languages = {
  ar: [9.15, 3.1],
  de: [8.35, 2.8],
  es: [8.5, 2.7],
  fr: [8.85, 2.9],
  it: [8.35, 2.7],
  ja: [8.3, 3.1],
  nl: [8.2, 2.7],
  pl: [9, 2.9],
  'pt-BR': [8.55, 2.7],
}

/** The languages in UTF-8, as apps serve them; esbuild by itself escapes every letter that is not ASCII. */
const sizesOfLanguages = readdirSync('dist/locales', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => {
    const [all, page] = languages[name] ?? [9, 3.5]
    return [
      sizeOfFile(`locales/${name}/index.js`, all),
      sizeOfFile(`locales/${name}/accept-invite-page.js`, page),
    ]
  })
  .map((row) => ({
    ...row,
    /** @param {object} config */
    modifyEsbuildConfig: (config) => ({ ...config, charset: 'utf8' }),
  }))

export default [
  ...sizesOf(
    'useInvitations + provider + client',
    {
      'dist/exports/index.js': '{ useInvitations, InvitationsProvider }',
      'dist/exports/client.js': '{ createClient }',
    },
    11.9,
    22.35,
  ),
  ...sizesOf('useRevokeInvitation', '{ useRevokeInvitation }', 1.85, 17.75),
  ...sizesOf('createClient', '{ createClient }', 6.05, 8.45, 'dist/exports/client.js'),
  ...sizesOf('everything in ./client', '*', 10.3, 10.55, 'dist/exports/client.js'),
  ...sizesOf(
    'AcceptInvitePage + provider',
    '{ AcceptInvitePage, InvitationsProvider }',
    15.8,
    29.85,
  ),
  ...sizesOf('InviteForm + provider', '{ InviteForm, InvitationsProvider }', 27.4, 93.85),
  ...sizesOf('InvitationTable + provider', '{ InvitationTable, InvitationsProvider }', 35.3, 56.9),
  ...sizesOf('everything in .', '*', 79.9, 137.2),
  sizeOfFile('exports/password-advice.js', 0.61),
  sizeOfFile('exports/xlsx.js', 1.2),
  ...sizesOfLanguages,
  sizeOfFile('styles.css', 10.15),
  sizeOfFile('styles/accept-invite-page.css', 3.1),
  sizeOfFile('styles/invite-form.css', 4.25),
  sizeOfFile('styles/invitation-table.css', 7.7),
  {
    name: 'the ready-made accept page with React, to stay below 112 kB',
    path: ['dist/accept-page/*.html', 'dist/accept-page/*.js', 'dist/accept-page/*.css'],
    limit: '112 kB',
    disablePlugins: ['@size-limit/esbuild'],
    gzip: true,
  },
]
