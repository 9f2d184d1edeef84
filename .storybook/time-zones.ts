const ZONES = ['UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Pacific/Auckland']

/** Storybook keeps a value in its address only if there is no slash in it. */
const valueOf = (zone: string) => zone.replace('/', '-')

export const timeZoneItems = ZONES.map((zone) => ({ value: valueOf(zone), title: zone }))

/** The IANA name for a value of the toolbar. */
export const timeZoneOf = (value: string): string =>
  ZONES.find((zone) => valueOf(zone) === value) ?? 'UTC'
