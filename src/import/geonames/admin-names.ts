import type { DivisionName, SuccessorCode } from '../../../config/register/schemas.ts'

/** What an admin unit is called. */
export interface AdminName {
  readonly name: string
  /** ISO 639-1; null when only GeoNames names the unit. */
  readonly language: string | null
  /** Other names in use, in the same language. */
  readonly also: readonly string[]
  /** GeoNames' own name where the table replaces it; often the English one. */
  readonly replaced: string | null
}

/** Names of admin units by country and path of codes (`77.1215`), following codes that were replaced since. */
export class AdminNames {
  readonly #packaged: ReadonlyMap<string, string>
  readonly #own = new Map<string, DivisionName>()
  readonly #successors = new Map<string, string>()

  /** `packaged`: names by country and codes, joined by dots (`PL.77.1215`), as in admin1.json and admin2.json. */
  constructor(packaged: ReadonlyMap<string, string>, own: readonly DivisionName[], successors: readonly SuccessorCode[]) {
    this.#packaged = packaged
    for (const entry of own) this.#own.set(`${entry.country}.${entry.code}`, entry)
    for (const { country, code, successor } of successors) this.#successors.set(`${country}.${code}`, successor)
  }

  /** The codes that stand for these today; the same ones unless they were replaced. */
  current(country: string, codes: string): string {
    return this.#successors.get(`${country}.${codes}`) ?? codes
  }

  /** Null when nobody names the unit. */
  find(country: string, codes: string): AdminName | null {
    const key = `${country}.${this.current(country, codes)}`
    const packaged = this.#packaged.get(key) ?? null
    const own = this.#own.get(key)
    if (own) return { name: own.name, language: own.language, also: own.also, replaced: packaged === own.name ? null : packaged }
    return packaged === null ? null : { name: packaged, language: null, also: [], replaced: null }
  }
}
