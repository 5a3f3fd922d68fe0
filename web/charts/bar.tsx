/** A bar in a row of a table, whose figure stands beside it. `share`: 0 to 1. */
export function Bar({ share }: { readonly share: number }) {
  return (
    <svg class="chart bar-in-row" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar" width={Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10} height="10" />
    </svg>
  )
}
