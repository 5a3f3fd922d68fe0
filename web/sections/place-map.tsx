import type { MunicipalityRecord } from '../../src/use-cases/get-municipality.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import type { Language } from '../../src/wording/language.ts'
import { municipalityAddress } from '../addresses.ts'
import { recordLabels } from '../labels/record/index.ts'
import { EuropeMap, type Spot } from '../map/map.tsx'

interface PlaceMapProps {
  readonly language: Language
  readonly card: MunicipalityRecord['card']
  readonly partnerships: MunicipalityRecord['partnerships']
}

/** Where a municipality lies, and an arc to each of its partners; one whose link has ended has none. */
export function PlaceMap({ language, card, partnerships }: PlaceMapProps) {
  const { country } = formatsOf(language)
  const labels = recordLabels(language)
  const lasting = partnerships.filter(({ status }) => status !== 'ended').map(({ partner }) => partner)
  const spots: Spot[] = lasting.map((partner) =>
    ({ name: `${partner.name}, ${country(partner.country)}`, location: partner.location, address: municipalityAddress(partner.id, language) }))
  return (
    <EuropeMap
      language={language} id="map" caption={lasting.length === 0 ? labels.mapOfPlace(card.name) : labels.mapOfPartners(card.name)}
      spots={[...spots, { name: card.name, location: card.location, address: null, isOwn: true }]}
      arcs={lasting.map(({ location }) => ({ from: card.location, to: location }))}
    />
  )
}
