import type { SharedMessages } from './shared'

/** The shared texts that the accept page needs. They are separate so that it does not load all the others. */
export const basicsEnglish: Pick<
  SharedMessages,
  'roles' | 'requestId' | 'tryAgain' | 'tryAgainIn'
> = {
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
