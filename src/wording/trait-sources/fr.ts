import { LAND, PLACES, PORTS, type TraitSourceSentences } from './sentences.ts'

/** A county's or region's own municipality, in front of what holds for it. */
const of = (municipality: string | null) => (municipality === null ? '' : `${municipality} : `)

export const french: TraitSourceSentences = {
  declared: () => 'indiqué par la collectivité elle-même',
  feature_code: ({ code }) => `${PLACES}, code d’objet ${code}`,
  coast_distance: ({ metres, municipality }, { distance }) => `${of(municipality)}à ${distance(metres)} de la côte, ${LAND}`,
  border_distance: ({ metres, municipality }, { distance }) => `${of(municipality)}à ${distance(metres)} d’une frontière terrestre, ${LAND}`,
  land_area: ({ squareKilometres }, { number }) => `sur une terre de ${number(squareKilometres)} km², ${LAND}`,
  only_islands: () => `toutes ses collectivités se trouvent sur des îles, ${LAND}`,
  port: ({ code, metres }, { distance }) => `port ${code}, à ${distance(metres)}, ${PORTS}`,
  altitude: ({ metres, relief, radius }, formats) =>
    `${formats.metres(metres)} au-dessus du niveau de la mer${relief === null ? '' : `, les lieux à moins de ${formats.distance(radius)} diffèrent de ${formats.metres(relief)}`}, ${PLACES}`,
  name: ({ name }) => `nom : ${name}`,
  in_words: ({ text }) => text,
}
