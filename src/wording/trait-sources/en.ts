import { LAND, PLACES, PORTS, type TraitSourceSentences } from './sentences.ts'

/** A county's or region's own municipality, in front of what holds for it. */
const of = (municipality: string | null) => (municipality === null ? '' : `${municipality}: `)

export const english: TraitSourceSentences = {
  declared: () => 'said by the municipality itself',
  feature_code: ({ code }) => `${PLACES}, feature code ${code}`,
  coast_distance: ({ metres, municipality }, { distance }) => `${of(municipality)}${distance(metres)} from the coast, ${LAND}`,
  border_distance: ({ metres, municipality }, { distance }) => `${of(municipality)}${distance(metres)} from a land border, ${LAND}`,
  land_area: ({ squareKilometres }, { number }) => `on a land mass of ${number(squareKilometres)} km², ${LAND}`,
  only_islands: () => `all its municipalities lie on islands, ${LAND}`,
  port: ({ code, metres }, { distance }) => `port ${code}, ${distance(metres)} away, ${PORTS}`,
  altitude: ({ metres, relief, radius }, formats) =>
    `${formats.metres(metres)} above sea level${relief === null ? '' : `, places within ${formats.distance(radius)} differ by ${formats.metres(relief)}`}, ${PLACES}`,
  name: ({ name }) => `name: ${name}`,
  in_words: ({ text }) => text,
}
