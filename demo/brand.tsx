export function Brand() {
  return (
    <span className="brand">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="9" />
        <path d="M9 23.5 16 8.5l7 15M11.8 18.5h8.4" />
      </svg>
      Acme Console
    </span>
  )
}
