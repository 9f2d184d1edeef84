/** What only an action shows. It loads when the table is idle, or with the first action. */
export const loadActionParts = () => import('./action-parts')
