import type {
  FoundCountry, FoundDistance, FoundForm, FoundLanguage, FoundPopulation, FoundRegion, FoundTopic, FoundTrait, Negated, Self, Understood,
} from './understood.ts'

/** What is gathered while a text is read from left to right. */
export interface Gathered {
  readonly topics: FoundTopic[]
  readonly countries: FoundCountry[]
  readonly regions: FoundRegion[]
  readonly traits: FoundTrait[]
  readonly languages: FoundLanguage[]
  readonly forms: FoundForm[]
  readonly negated: Negated[]
  readonly rest: Understood['rest'][number][]
  population: FoundPopulation | null
  /** What a class of sizes means ("a small town"), where no number says more. */
  ofClass: FoundPopulation | null
  distance: FoundDistance | null
  programme: Understood['programme']
  deadline: Understood['deadline']
  readonly self: { country: Self['country']; region: Self['region']; population: Self['population']; traits: Self['traits'][number][] }
}

export function nothingGathered(): Gathered {
  return {
    topics: [], countries: [], regions: [], traits: [], languages: [], forms: [], negated: [], rest: [],
    population: null, ofClass: null, distance: null, programme: null, deadline: null, self: { country: null, region: null, population: null, traits: [] },
  }
}

/** Puts an item into a list unless one of the same key is there. */
export function addNew<Item>(list: Item[], item: Item, key: (item: Item) => unknown): void {
  if (!list.some((known) => key(known) === key(item))) list.push(item)
}

/** Removes from a list what fits, and returns it. */
export function take<Item>(list: Item[], fits: (item: Item) => boolean): Item[] {
  const taken = list.filter(fits)
  list.splice(0, list.length, ...list.filter((item) => !fits(item)))
  return taken
}

/** A number of inhabitants in the middle of a range, by their ratio. */
export function middleOf({ min, max }: FoundPopulation): number {
  return Math.round(Math.sqrt((min ?? 1) * (max ?? min ?? 1)))
}
