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
 * @param {string} sheet
 * @param {number} limit
 */
const sizeOfSheet = (sheet, limit) => ({
  name: sheet,
  path: `dist/${sheet}`,
  limit: `${limit} kB`,
  gzip: true,
})

export default [
  ...sizesOf(
    'useInvitations + provider + client',
    {
      'dist/exports/index.js': '{ useInvitations, InvitationsProvider }',
      'dist/exports/client.js': '{ createClient }',
    },
    12,
    25,
  ),
  ...sizesOf('useRevokeInvitation', '{ useRevokeInvitation }', 3, 20),
  ...sizesOf('./client', '*', 10, 10, 'dist/exports/client.js'),
  ...sizesOf('AcceptInvitePage + provider', '{ AcceptInvitePage, InvitationsProvider }', 21, 30),
  ...sizesOf('InviteForm + provider', '{ InviteForm, InvitationsProvider }', 34, 80),
  ...sizesOf('InvitationTable + provider', '{ InvitationTable, InvitationsProvider }', 35, 60),
  ...sizesOf('everything in .', '*', 75, 110),
  ...sizesOf('password-advice, without zxcvbn', '*', 1, 1, 'dist/exports/password-advice.js'),
  ...sizesOf('xlsx, without read-excel-file', '*', 2, 2, 'dist/exports/xlsx.js'),
  sizeOfSheet('styles.css', 8.4),
  sizeOfSheet('styles/accept-invite-page.css', 3.3),
  sizeOfSheet('styles/invite-form.css', 4.6),
  sizeOfSheet('styles/invitation-table.css', 6),
]
