import type { MunicipalityRecord } from '../../src/use-cases/get-municipality.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import { labelsOf } from '../../src/wording/labels/labels.ts'
import type { Language } from '../../src/wording/language.ts'
import { LABELS } from '../labels.ts'

/** The partnerships on record, and whether they are but a sample. */
export function Partners({ language, record }: { readonly language: Language; readonly record: MunicipalityRecord }) {
  const labels = LABELS[language]
  const words = labelsOf(language)
  const formats = formatsOf(language)
  const { partnerships } = record
  return (
    <section aria-labelledby="partners">
      <h2 id="partners">{labels.partners}</h2>
      {record.datasets.some(({ isSample }) => isSample) && <p class="notice">{labels.sampleNotice}</p>}
      {partnerships.length === 0 ? <p>{labels.noPartners}</p> : (
        <div class="table-scroll" role="region" aria-labelledby="partners" tabindex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{labels.partner}</th>
                <th scope="col">{labels.country}</th>
                <th scope="col">{labels.form}</th>
                <th scope="col" class="number">{labels.since}</th>
                <th scope="col">{labels.source}</th>
              </tr>
            </thead>
            <tbody>
              {partnerships.map(({ partner, form, since, source, status }) => (
                <tr>
                  <th scope="row"><a href={`/municipalities/${partner.id}?lang=${language}`}>{partner.name}</a></th>
                  <td>{formats.country(partner.country)}</td>
                  <td>{words.form[form]}{status === 'active' ? '' : ` (${words.status[status]})`}</td>
                  <td class="number">{since ?? '–'}</td>
                  <td>{source}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
