import {
  AddressField,
  ExpiryPicker,
  InviteProblem,
  RoleCards,
  useInviteForm,
} from 'fluxbase-invitations'

/** The kit's fields in an order of your own, with your own button and results. */
export function OwnInviteForm() {
  const form = useInviteForm()
  const { people, role, expiry, bulk } = form

  if (form.view !== 'compose') {
    return (
      <>
        <p role="status">
          {bulk.progress.done} of {bulk.progress.total} invited.
        </p>
        <button onClick={form.startOver}>Invite others</button>
      </>
    )
  }
  return (
    <form noValidate onSubmit={form.submit} data-fbi-root="" style={{ display: 'grid', gap: 20 }}>
      <RoleCards {...role} />
      <AddressField
        people={people}
        options={role.options}
        roleForAll={role.value}
        max={500}
        objection={form.objection}
        announce={() => undefined}
      />
      <ExpiryPicker {...expiry} />
      {form.error && <InviteProblem error={form.error} lost={form.lost} />}
      <button disabled={form.isSending}>Send {form.ready || 'no'} invitations</button>
    </form>
  )
}
