/** The shared words that every page needs, apart from the rest: the page for invited people says few of them. */
export interface BasicMessages {
  /** By the server's name of the role. One without words is shown by that name. */
  roles: Record<string, RoleWords>
  /** Quoted to whoever runs the server. */
  requestId: (id: string) => string
  tryAgain: string
  /** A button while the server wants to be left alone. */
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
      description: 'Can use the dashboard. Cannot change settings.',
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
