/** What two partners do together again and again; nothing where nothing is on record. */
export function LinkEvents({ events }: { readonly events: readonly string[] }) {
  return events.length === 0 ? null : <ul>{events.map((event) => <li>{event}</li>)}</ul>
}
