import type { MunicipalityRecord } from '../../src/use-cases/get-municipality.ts'
import { sayDatasetText } from '../../src/wording/dataset-texts/say.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import type { Language } from '../../src/wording/language.ts'
import { correctionAddress } from '../addresses.ts'
import { recordLabels } from '../labels/record/index.ts'

interface RecordEndProps {
  readonly language: Language
  readonly record: MunicipalityRecord
}

/** Where the record comes from and of what day it is, how to take it along, and how to say what is wrong in it. */
export function RecordEnd({ language, record: { card, datasets } }: RecordEndProps) {
  const labels = recordLabels(language)
  const { date } = formatsOf(language)
  return (
    <section class="section" aria-labelledby="record-end">
      <h2 id="record-end">{labels.end}</h2>
      <ul class="small">
        {datasets.map(({ title, publisher, date: day, licence }) => <li>{sayDatasetText(title, language)}, {sayDatasetText(publisher, language)}, {date(day)} ({sayDatasetText(licence, language)})</li>)}
      </ul>
      <ul class="actions" role="list">
        <li><a class="button second" href={correctionAddress(card.id, language)}>{labels.report}</a></li>
        <li><a href={`/v1/municipalities/${card.id}`}>{labels.asJson}</a></li>
        <li><a href={`/v1/partnerships?municipality=${card.id}&format=csv`}>{labels.partnershipsCsv}</a></li>
        <li><a href={`/v1/partnerships?municipality=${card.id}&format=geojson`}>{labels.partnershipsGeoJson}</a></li>
      </ul>
    </section>
  )
}
