import type { TraitWish, Wants } from '../domain/profile.ts'
import { type Trait, traitMask } from '../domain/trait.ts'
import type { Side, Wish } from './findings.ts'
import type { Asker } from './query.ts'
import type { Snapshot } from './snapshot.ts'
import { chordOfMetres } from './unit-vector.ts'

/** What a wish looks at in the municipality that is wished for. Filled in place for each candidate. */
export interface WishSubject {
  country: number
  region: number
  /** 0 when unknown. */
  population: number
  traits: number
  /** NaN when its place is unknown. */
  x: number
  y: number
  z: number
  wants: Wants | undefined
}

/** One wish of a side about the other. */
export interface WishTest {
  /** Whether the subject meets it; null where the record does not say. */
  readonly met: (subject: WishSubject) => boolean | null
  /** The wish as evidence. */
  readonly told: (side: Side, subject: WishSubject) => Wish
}

/** The wishes of a municipality, ready to be put to many others. `self` is the one that wishes. */
export function wishTests(snapshot: Snapshot, wants: Wants, self: WishSubject): WishTest[] {
  const tests: WishTest[] = []
  if (wants.countries.length > 0 || wants.regions.length > 0) tests.push(placeWish(snapshot, wants))
  if (wants.populationMin !== null || wants.populationMax !== null) tests.push(sizeWish(wants))
  if (wants.distanceMin !== null || wants.distanceMax !== null) tests.push(distanceWish(wants, self))
  for (const { trait, wish } of wants.traits) tests.push(traitWish(trait, wish, self))
  if (wants.forms.length > 0) tests.push(formWish(wants))
  if (wants.programme !== null) tests.push(programmeWish(wants.programme))
  return tests
}

/** In one of the countries or in one of the regions. */
function placeWish(snapshot: Snapshot, { countries, regions }: Wants): WishTest {
  const { countries: { values: codes }, regions: { values: ids } } = snapshot
  const met = ({ country, region }: WishSubject) => countries.includes(codes[country] ?? '') || (region > 0 && regions.includes(ids[region] ?? 0))
  return { met, told: (side, subject) => ({ side, kind: 'place', countries, regions, met: met(subject) }) }
}

function sizeWish({ populationMin: min, populationMax: max }: Wants): WishTest {
  const met = ({ population }: WishSubject) =>
    population === 0 ? null : population >= (min ?? 0) && population <= (max ?? Infinity)
  return { met, told: (side, subject) => ({ side, kind: 'size', min, max, population: subject.population || null, met: met(subject) }) }
}

function distanceWish({ distanceMin: min, distanceMax: max }: Wants, self: WishSubject): WishTest {
  const least = chordOfMetres(min ?? 0)
  const most = max === null ? 2 : chordOfMetres(max)
  const { x: ownX, y: ownY, z: ownZ } = self
  const chord = ({ x, y, z }: WishSubject) => Math.sqrt((x - ownX) ** 2 + (y - ownY) ** 2 + (z - ownZ) ** 2)
  const met = (subject: WishSubject) => {
    const between = chord(subject)
    return Number.isNaN(between) ? null : between >= least && between <= most
  }
  const metres = (subject: WishSubject) => {
    const between = chord(subject)
    return Number.isNaN(between) ? null : Math.round(metresOfChord(between))
  }
  return { met, told: (side, subject) => ({ side, kind: 'distance', min, max, metres: metres(subject), met: met(subject) }) }
}

/** Similar: both have the trait or neither has. Complementary: one of the two has it. Present, absent: whatever the one that wishes has. */
function traitWish(trait: Trait, wish: TraitWish, self: WishSubject): WishTest {
  const bit = traitMask([trait])
  const own = (self.traits & bit) !== 0
  const wanted = { similar: own, complementary: !own, present: true, absent: false }[wish]
  const met = ({ traits }: WishSubject) => ((traits & bit) !== 0) === wanted
  return { met, told: (side, subject) => ({ side, kind: wish, trait, met: met(subject) }) }
}

/** A form of link that the other wants as well; unknown where the other names none. */
function formWish({ forms }: Wants): WishTest {
  const met = ({ wants }: WishSubject) =>
    wants === undefined || wants.forms.length === 0 ? null : wants.forms.some((form) => forms.includes(form))
  return { met, told: (side, subject) => ({ side, kind: 'form', forms, met: met(subject) }) }
}

/** The same programme; another one or none says nothing. */
function programmeWish(programme: string): WishTest {
  const name = programme.trim().toLowerCase()
  const met = ({ wants }: WishSubject) => wants?.programme?.trim().toLowerCase() === name ? true : null
  return { met, told: (side, subject) => ({ side, kind: 'programme', programme, met: met(subject) }) }
}

/** A municipality of the snapshot as a subject; `into` is overwritten and returned. */
export function subjectAt(snapshot: Snapshot, position: number, into: WishSubject): WishSubject {
  const { columns } = snapshot
  into.country = columns.country[position] ?? -1
  into.region = columns.region[position] ?? 0
  into.population = columns.population[position] ?? 0
  into.traits = snapshot.traits(position)
  into.x = columns.x[position] ?? NaN
  into.y = columns.y[position] ?? NaN
  into.z = columns.z[position] ?? NaN
  into.wants = snapshot.wants.get(position)
  return into
}

/** The asker as a subject. */
export function askerAsSubject({ country, region, population, traits, point, wants }: Asker): WishSubject {
  return { country, region, population, traits, x: point?.x ?? NaN, y: point?.y ?? NaN, z: point?.z ?? NaN, wants }
}

/** A subject to be filled. */
export function emptySubject(): WishSubject {
  return { country: -1, region: 0, population: 0, traits: 0, x: NaN, y: NaN, z: NaN, wants: undefined }
}

function metresOfChord(chord: number): number {
  return 2 * 6_371_008.8 * Math.asin(Math.min(1, chord / 2))
}
