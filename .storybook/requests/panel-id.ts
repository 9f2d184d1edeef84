export const PANEL_ID = 'fluxbase-invitations/requests'
