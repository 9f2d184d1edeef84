import { config } from 'zod/mini'

/** Zod tries `new Function` when a schema is made, which the page's Content-Security-Policy forbids and browsers report. */
config({ jitless: true })
