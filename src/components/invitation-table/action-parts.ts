// Loaded when the table is idle, or with the first action.
export { FadingRows } from './rows/fading-rows'
export { RevokeDialog } from './rows/revoke-dialog'
export { RowMenu } from './rows/row-menu'
export { RunBar } from './selection/run-bar'
export { SelectionBar } from './selection/selection-bar'
