import { foldName } from '../../naming/fold.ts'
import type { PlaceGroup } from './group-places.ts'
import type { NameTables } from './name-tables.ts'
import { takeOffWord } from './official-word.ts'
import { splitNames } from './place.ts'

/** The name that a municipality is shown by. */
export interface ChosenName {
  readonly name: string
  /** ISO 639-1; null where the source does not say. */
  readonly language: string | null
}

/**
 * Chooses the name that each group is shown by.
 *
 * It is the seat's own name, unless the admin unit is called otherwise (Haarlemmermeer, whose seat is Hoofddorp; Bærum
 * and Sandvika): then it is the official name without the word for "municipality". The whole official name stands
 * where that would be the name of another municipality of the region too (Võru vald around the town of Võru); where
 * the word says "town", or the namesake stands for itself because GeoNames gives it no code, it is the seat's name.
 */
export function chooseNames(
  groups: readonly PlaceGroup[], ownNames: NameTables['own'],
): Map<PlaceGroup, ChosenName> {
  const candidates = groups.map((group) => {
    const ofSeat = seatName(group, ownNames)
    return { group, ofSeat, chosen: isCalledAfterSeat(group, ofSeat.name) ? ofSeat : officialName(group) }
  })
  const bearers = new Map<string, PlaceGroup[]>()
  for (const { group, chosen } of candidates) {
    const key = regionalName(group, chosen.name)
    const others = bearers.get(key)
    if (others) others.push(group)
    else bearers.set(key, [group])
  }
  return new Map(candidates.map(({ group, ofSeat, chosen }) => {
    if (chosen === ofSeat) return [group, chosen]
    const namesakes = bearers.get(regionalName(group, chosen.name))?.filter((other) => other !== group) ?? []
    return [group, namesakes.length === 0 ? chosen : tellApart(group, namesakes) ?? ofSeat]
  }))
}

/** The whole official name, where it tells a municipality from its namesakes; null where it does not. */
function tellApart({ official, rule }: PlaceGroup, namesakes: readonly PlaceGroup[]): ChosenName | null {
  if (!official || namesakes.some((other) => !other.isAdminUnit)) return null
  const { word } = takeOffWord(official.name, rule)
  return word === null || word.town === true ? null : { name: official.name, language: word.language }
}

function seatName({ seat }: PlaceGroup, ownNames: NameTables['own']): ChosenName {
  const own = ownNames.get(seat.id)?.[0]
  return own ? { name: own.name, language: own.language } : { name: seat.name, language: null }
}

const regionalName = (group: PlaceGroup, name: string): string =>
  `${group.rule.country} ${group.rule.region ? group.seat.adminCodes[0] : ''} ${foldName(name)}`

/** Our own table names the unit as it is to be shown; GeoNames' name loses its word for "municipality". */
function officialName({ official, rule, seat }: PlaceGroup): ChosenName {
  if (!official) return { name: seat.name, language: null }
  return official.language === null
    ? { name: takeOffWord(official.name, rule).bare, language: null }
    : { name: official.name, language: official.language }
}

function isCalledAfterSeat({ official, rule, seat }: PlaceGroup, ofSeat: string): boolean {
  if (!official || rule.officialNames.show === 'seat') return true
  const own = foldName(ofSeat)
  const bare = takeOffWord(official.name, rule).bare
  // Bilingual names: "Raarvihke - Røyrvik", "Araba / Álava".
  if (bare.split(/ [-–/] /).some((part) => foldName(part) === own)) return true
  if (official.language !== null) return false
  const folded = foldName(bare)
  if (rule.officialNames.inflected && sharesBeginning(folded, own)) return true
  const spellings = [seat.name, ...splitNames(seat.alternateNames)]
  return sharesBeginning(folded, own) && spellings.some((name) => foldName(name) === folded)
}

/** Whether two folded names begin alike: four letters at least, and half of the shorter one. */
function sharesBeginning(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  let alike = 0
  while (alike < shorter && a[alike] === b[alike]) alike++
  return alike >= Math.max(4, shorter / 2)
}
