/**
 * For every control outside our own `form`: no form has an empty id, so no form owns the control. A form that the app has put
 * around the kit is then neither submitted by Enter, nor reset or validated together with the kit's controls.
 */
export const NO_FORM_OWNER = { form: '' } as const
