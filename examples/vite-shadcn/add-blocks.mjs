// Adds the kit's blocks to src/components after an installation, as these do once, in an app of your own:
//
//   npx shadcn add ./node_modules/fluxbase-invitations/dist/registry/invite-dialog.json
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'

for (const block of ['invite-dialog', 'invitations-table', 'accept-page']) {
  const file = `node_modules/fluxbase-invitations/dist/registry/${block}.json`
  for (const { path, content } of JSON.parse(readFileSync(file, 'utf8')).files) {
    writeFileSync(`src/components/${basename(path)}`, content)
  }
}
