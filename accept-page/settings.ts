/** What the operator has set in the HTML. */
export interface Settings {
  /** The address of the Fluxbase server. */
  server: string
  appName: string | undefined
  /** The address of a picture. */
  brand: string | undefined
  signInHref: string | undefined
}

/** Reads the attributes of `html`. An empty attribute is not set. By default, the server is beside the folder that `base` names. */
export function settings({ documentElement, baseURI }: Document): Settings {
  const { server, appName, brand, signIn } = documentElement.dataset
  return {
    server: server || new URL('..', baseURI).href,
    appName: appName || undefined,
    brand: brand || undefined,
    signInHref: signIn || undefined,
  }
}
