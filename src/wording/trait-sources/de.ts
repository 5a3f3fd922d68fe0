import { LAND, PLACES, PORTS, type TraitSourceSentences } from './sentences.ts'

/** A county's or region's own municipality, in front of what holds for it. */
const of = (municipality: string | null) => (municipality === null ? '' : `${municipality}: `)

export const german: TraitSourceSentences = {
  declared: () => 'Angabe der Kommune selbst',
  feature_code: ({ code }) => `${PLACES}, Objektcode ${code}`,
  coast_distance: ({ metres, municipality }, { distance }) => `${of(municipality)}${distance(metres)} von der Küste, ${LAND}`,
  border_distance: ({ metres, municipality }, { distance }) => `${of(municipality)}${distance(metres)} von einer Landgrenze, ${LAND}`,
  land_area: ({ squareKilometres }, { number }) => `auf einer Landmasse von ${number(squareKilometres)} km², ${LAND}`,
  only_islands: () => `alle Kommunen hier liegen auf Inseln, ${LAND}`,
  port: ({ code, metres }, { distance }) => `Hafen ${code}, ${distance(metres)} entfernt, ${PORTS}`,
  altitude: ({ metres, relief, radius }, formats) =>
    `${formats.metres(metres)} über dem Meer${relief === null ? '' : `, Orte im Umkreis von ${formats.distance(radius)} unterscheiden sich um ${formats.metres(relief)}`}, ${PLACES}`,
  name: ({ name }) => `Name: ${name}`,
  in_words: ({ text }) => text,
}
