import { LAND, PLACES, PORTS, type TraitSourceSentences } from './sentences.ts'

/** A county's or region's own municipality, in front of what holds for it. */
const of = (municipality: string | null) => (municipality === null ? '' : `${municipality}: `)

export const polish: TraitSourceSentences = {
  declared: () => 'podane przez samorząd',
  feature_code: ({ code }) => `${PLACES}, kod obiektu ${code}`,
  coast_distance: ({ metres, municipality }, { distance }) => `${of(municipality)}${distance(metres)} od wybrzeża, ${LAND}`,
  border_distance: ({ metres, municipality }, { distance }) => `${of(municipality)}${distance(metres)} od granicy lądowej, ${LAND}`,
  land_area: ({ squareKilometres }, { number }) => `na lądzie o powierzchni ${number(squareKilometres)} km², ${LAND}`,
  only_islands: () => `wszystkie samorządy leżą tu na wyspach, ${LAND}`,
  port: ({ code, metres }, { distance }) => `port ${code} w odległości ${distance(metres)}, ${PORTS}`,
  altitude: ({ metres, relief, radius }, formats) =>
    `${formats.metres(metres)} n.p.m.${relief === null ? '' : `, różnica wysokości miejscowości w promieniu ${formats.distance(radius)}: ${formats.metres(relief)}`}, ${PLACES}`,
  name: ({ name }) => `nazwa: ${name}`,
  in_words: ({ text }) => text,
}
