import { loadPeopleParts } from '../../src/components/invite-form/address-field'
import { loadSuggestions } from '../../src/forms/use-recipients'
import { preloadParts } from '../../src/provider/use-lazy-parts'

// The form loads these when the page is idle. Tests that import this need not wait for it.
await preloadParts(loadPeopleParts)
await preloadParts(loadSuggestions)
