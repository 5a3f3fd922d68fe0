import { Interner } from './interner.ts'

const NOBODY: ReadonlySet<number> = new Set()

/** Who is called the same, by folded own name: kept up as municipalities come and are renamed. */
export class Namesakes {
  private readonly names = new Interner<string>()
  private readonly positions = new Map<number, Set<number>>()

  /** The number of a name, or -1 when nobody was ever called so. */
  find(folded: string): number {
    return this.names.find(folded)
  }

  /** Notes what the municipality at a position is called now, in the place of the number that it had; returns the new one. */
  rename(position: number, before: number, folded: string): number {
    this.positions.get(before)?.delete(position)
    const name = this.names.intern(folded)
    const namesakes = this.positions.get(name) ?? new Set<number>()
    this.positions.set(name, namesakes.add(position))
    return name
  }

  /** Positions whose name has this number, the dead among them. */
  of(name: number): ReadonlySet<number> {
    return this.positions.get(name) ?? NOBODY
  }
}
