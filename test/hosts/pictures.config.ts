import { defineConfig } from '@playwright/test'
import config from '../../playwright.config'

/** Takes the pictures in docs/hosts: `npm run pictures:hosts`. */
export default defineConfig({ ...config, testDir: '.', testMatch: 'hosts.pictures.ts' })
