/** Facts in one line, parted by dots; those that are not known are left out. */
export function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' · ')
}
