import {
  AcceptInviteForm,
  useAcceptForm,
  useAcceptInvitePage,
  useLinkToken,
} from 'fluxbase-invitations'

/** Custom screens around the kit's states and form. Without `token`, the token is read from the page's address. */
export function OwnAcceptScreen({ token }: { token?: string }) {
  const link = useLinkToken(token)
  // A new link may belong to another person, so all state is reset.
  return <Screen key={link.version} link={link} />
}

function Screen({ link }: { link: ReturnType<typeof useLinkToken> }) {
  const page = useAcceptInvitePage(link)
  const form = useAcceptForm(page)
  const { view } = page

  if (view.step === 'checking') return <p role="status">One moment…</p>
  if (view.step === 'form') {
    return (
      <div data-fbi-root="">
        <AcceptInviteForm {...view} form={form} headingLevel={2} />
      </div>
    )
  }
  switch (view.notice) {
    case 'welcome':
      return <p role="status">Nice to have you here, {view.user?.name}.</p>
    case 'not_yet':
    case 'unknown':
      return (
        <p role="alert">
          We didn’t get a reply, so your account may or may not exist.{' '}
          <button onClick={page.retry}>Check again</button>
        </p>
      )
    default:
      return (
        <p role="alert">
          That did not work ({view.notice}). <button onClick={page.retry}>Look again</button>
        </p>
      )
  }
}
