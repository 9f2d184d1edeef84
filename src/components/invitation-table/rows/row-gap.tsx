/** Takes the space of rows that are not rendered. Code sets its height, as a strict CSP forbids `style`. Renders a `tr`. */
export function RowGap({ height }: { height: number }) {
  return (
    <tr
      aria-hidden="true"
      data-fbi="row-gap"
      ref={(row) => {
        if (row) row.style.blockSize = `${height}px`
      }}
    />
  )
}
