/** As many rows as fit without a promise. */
const ROWS = 5

/** Where the rows will be. Shows after 200 ms, by CSS: a quick answer does not flicker. Renders a `div`. */
export function SkeletonRows() {
  return (
    <div data-fbi="skeleton-rows" aria-hidden="true">
      {Array.from({ length: ROWS }, (_, row) => (
        <div key={row} data-fbi="skeleton-row">
          <span data-fbi="skeleton" />
          <span data-fbi="skeleton" />
          <span data-fbi="skeleton" />
          <span data-fbi="skeleton" />
        </div>
      ))}
    </div>
  )
}
