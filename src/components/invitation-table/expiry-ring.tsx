export interface ExpiryRingProps {
  /** How much of the time is left, from 0 to 1. */
  left: number
}

/** How much of an invitation's time is left; the words beside it say the same. Renders an `svg`. */
export function ExpiryRing({ left }: ExpiryRingProps) {
  return (
    <svg data-fbi="expiry-ring" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="6" />
      <circle
        data-left
        cx="8"
        cy="8"
        r="6"
        pathLength="100"
        strokeDasharray={`${Math.round(Math.min(Math.max(left, 0), 1) * 100)} 100`}
        transform="rotate(-90 8 8)"
      />
    </svg>
  )
}
