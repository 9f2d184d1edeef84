import { config } from 'zod'

// Our Content-Security-Policy forbids eval. zod, which the kit reads answers with, tries it once and does without; told
// before, it does not even try, and the browser has nothing to report.
config({ jitless: true })
