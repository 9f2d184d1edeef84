// Loaded while the link is checked. The notices are among them, so that a form is never sent without the words for what follows.
export { AcceptFormStep } from './accept-form-step'
export * from './notice-parts'
