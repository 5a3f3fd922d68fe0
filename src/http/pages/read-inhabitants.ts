/** More inhabitants than anybody has. */
const MOST_INHABITANTS = 100_000_000
/** Thousands as people part them, in any language: 12 500, 12.500, 12,500, 12'500. */
const PARTED_THOUSANDS = /^\d{1,3}([\s.,'’]\d{3})+$/u

/** A number of inhabitants as people write it; null where nothing is written, undefined where it is not a number. */
export function readInhabitants(written: string): number | null | undefined {
  if (written === '') return null
  const plain = PARTED_THOUSANDS.test(written) ? written.replaceAll(/\D/gu, '') : written
  const number = Number(plain)
  return /^\d{1,9}$/.test(plain) && number <= MOST_INHABITANTS ? number : undefined
}
