import { LAND, PLACES, PORTS, type TraitSourceSentences } from './sentences.ts'

/** A county's or region's own municipality, in front of what holds for it. */
const of = (municipality: string | null) => (municipality === null ? '' : `${municipality}: `)

export const ukrainian: TraitSourceSentences = {
  declared: () => 'зазначено самою громадою',
  feature_code: ({ code }) => `${PLACES}, код об’єкта ${code}`,
  coast_distance: ({ metres, municipality }, { distance }) => `${of(municipality)}${distance(metres)} від узбережжя, ${LAND}`,
  border_distance: ({ metres, municipality }, { distance }) => `${of(municipality)}${distance(metres)} від сухопутного кордону, ${LAND}`,
  land_area: ({ squareKilometres }, { number }) => `на суходолі площею ${number(squareKilometres)} км², ${LAND}`,
  only_islands: () => `усі громади тут лежать на островах, ${LAND}`,
  port: ({ code, metres }, { distance }) => `порт ${code} на відстані ${distance(metres)}, ${PORTS}`,
  altitude: ({ metres, relief, radius }, formats) =>
    `${formats.metres(metres)} над рівнем моря${relief === null ? '' : `, різниця висот населених пунктів у радіусі ${formats.distance(radius)}: ${formats.metres(relief)}`}, ${PLACES}`,
  name: ({ name }) => `назва: ${name}`,
  in_words: ({ text }) => text,
}
