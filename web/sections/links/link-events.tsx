/** What two partners do together again and again. */
export function LinkEvents({ events }: { readonly events: readonly string[] }) {
  return <ul>{events.map((event) => <li>{event}</li>)}</ul>
}
