declare module 'virtual:reference' {
  const reference: import('./reference').Reference
  export default reference
}
