/** Stands for the rows that are not drawn. Its height is set by code, since a strict CSP forbids `style`. Renders a `tr`. */
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
