/** The shared texts that every page needs. They are separate so that the accept page does not load all the others. */
export interface BasicMessages {
  /** By the server's name of the role. A role that is not listed is shown by that name. */
  roles: Record<string, RoleWords>
  /** The request id to quote to the server's operator. */
  requestId: (id: string) => string
  tryAgain: string
  /** A button's text until the server accepts another request. */
  tryAgainIn: (seconds: number) => string
}

export interface RoleWords {
  label: string
  description?: string
}

export const basicsEnglish: BasicMessages = {
  roles: {
    dashboard_admin: {
      label: 'Admin',
      description: 'Can invite people and change every setting.',
    },
    dashboard_user: {
      label: 'Member',
      description: 'Can use the dashboard but can’t change settings.',
    },
    instance_admin: {
      label: 'Instance admin',
      description: 'Can invite people and change every setting.',
    },
    tenant_admin: {
      label: 'Tenant admin',
      description: 'Can manage the tenants assigned to them.',
    },
  },
  requestId: (id) => `Request ${id}`,
  tryAgain: 'Try again',
  tryAgainIn: (seconds) =>
    seconds < 120 ? `Try again in ${seconds} s` : `Try again in ${Math.ceil(seconds / 60)} min`,
}

/** "10,000" */
export const grouped = (count: number) => count.toLocaleString('en')
