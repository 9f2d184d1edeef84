// Serves the ready-made accept page with nginx, as docs/accept-page.md says, and accepts invitations there, in Chromium.
import { spawnSync } from 'node:child_process'
import { ensureBrowser } from './ensure-browser.mjs'

if (spawnSync('nginx', ['-v']).error) {
  console.error(
    'nginx is missing, so its recipe was not tried. On Debian: apt-get install -y nginx-light',
  )
  process.exit(1)
}
await ensureBrowser()
const { status } = spawnSync('npx', ['--no', '--', 'playwright', 'test', 'accept-page\\.spec'], {
  stdio: 'inherit',
  env: { ...process.env, WEB_SERVER: 'nginx' },
})
process.exitCode = status ?? 1
