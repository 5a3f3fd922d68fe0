/**
 * Whether the one edit by which a query differs from a name is of the kinds that fingers make: a letter left out, two
 * swapped, or one struck twice, and not the first letter. Pollock and Zamora (1984) counted 34 % omissions, 13 %
 * transpositions, 27 % insertions and 19 % substitutions; but a letter too many or wrong could have been any of 26, so
 * each single one of those is some twenty times less likely. Few errors are in the first letter.
 * Both folded, and exactly one edit apart.
 */
export function isLikelySlip(query: string, name: string): boolean {
  let at = 0
  while (at < query.length && query[at] === name[at]) at++
  if (at === 0) return false
  if (name.length > query.length) return true
  if (name.length < query.length) return query[at] === query[at - 1]
  return query[at] === name[at + 1] && query[at + 1] === name[at]
}
