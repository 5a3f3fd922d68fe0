/** A file of ranking values: JSON with lists of numbers on one line, the provenance first, a line feed at the end. */
export function rankingJson({ provenance, ...values }: { readonly provenance: unknown }): string {
  const text = JSON.stringify({ provenance, ...values }, null, 2)
  return `${text.replace(/\[[^[\]{}]*\]/g, (list) => list.replace(/\s*\n\s*/g, ' ').replace(/^\[ | \]$/g, (edge) => edge.trim()))}\n`
}
