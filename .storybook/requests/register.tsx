import * as React from 'react'
import { AddonPanel, Badge } from 'storybook/internal/components'
import { addons, types } from 'storybook/manager-api'
import { CLEAR_EVENT, REQUEST_EVENT } from './request-entry'
import { PANEL_ID as ID } from './panel-id'
import { createRequestList } from './request-list'
import { RequestsPanel } from './requests-panel'

const requests = createRequestList()
const useRequests = () => React.useSyncExternalStore(requests.subscribe, requests.current)

/** The name of the panel's tab, with the number of requests. */
function Tab() {
  const { length } = useRequests()
  return (
    <span style={{ display: 'flex', alignItems: 'center', gap: 6 }}>
      Requests {length > 0 && <Badge compact>{length}</Badge>}
    </span>
  )
}

function Panel() {
  return <RequestsPanel requests={useRequests()} onClear={requests.clear} />
}

addons.register(ID, (api) => {
  api.on(REQUEST_EVENT, requests.put)
  api.on(CLEAR_EVENT, requests.clear)
  addons.add(ID, {
    type: types.PANEL,
    title: Tab,
    match: ({ viewMode }) => viewMode === 'story',
    render: ({ active = false }) => (
      <AddonPanel active={active}>{active ? <Panel /> : <></>}</AddonPanel>
    ),
  })
})
