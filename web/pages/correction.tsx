import { CORRECTION_SUBJECTS, LONGEST_CORRECTION } from '../../src/domain/correction.ts'
import type { MunicipalityCard } from '../../src/use-cases/municipality-card.ts'
import type { ReportOutcome } from '../../src/use-cases/report-correction.ts'
import type { Language } from '../../src/wording/language.ts'
import { correctionAddress, municipalityAddress } from '../addresses.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { recordLabels } from '../labels/record/index.ts'
import { Layout } from '../layout.tsx'

export interface CorrectionProps {
  readonly language: Language
  readonly card: MunicipalityCard
  /** What became of the report that was sent; null before anything was. */
  readonly outcome: ReportOutcome | 'no_subject' | null
  /** As it was sent, to be mended. */
  readonly subject: string
  readonly text: string
}

/** Where a reader says what is wrong in a record, and what became of it. */
export function CorrectionPage({ language, card, outcome, subject, text }: CorrectionProps) {
  const labels = recordLabels(language)
  const isFaulty = outcome !== null && outcome !== 'kept'
  const title = labels.reportTitle(card.name)
  return (
    <Layout
      language={language} destination="directory" datasets={[]} title={isFaulty ? pageLabels(language).faultTitle(title) : title}
      addressIn={(other) => correctionAddress(card.id, other)} canonical={null}
    >
      <div class="page-head">
        <p class="way-back"><a href={municipalityAddress(card.id, language)}>← {labels.backTo(card.name)}</a></p>
        <h1>{title}</h1>
        {outcome !== 'kept' && <p class="lead">{labels.reportIntro}</p>}
      </div>
      {outcome !== null && <p class={isFaulty ? 'notice faults' : 'notice done'} role={isFaulty ? 'alert' : 'status'}>{labels.outcome[outcome]}</p>}
      {outcome !== 'kept' && (
        <form class="panel narrow fields" method="post" action={correctionAddress(card.id, language)}>
          <fieldset>
            <legend>{labels.subject}</legend>
            <ul class="choices" role="list">
              {CORRECTION_SUBJECTS.map((each) => (
                <li><label><input type="radio" name="subject" value={each} required checked={each === subject} />{labels.subjects[each]}</label></li>
              ))}
            </ul>
          </fieldset>
          <div class="field">
            <label for="text">{labels.text}</label>
            <p class="hint" id="text-hint">{labels.textHint}</p>
            <textarea id="text" name="text" rows={6} maxlength={LONGEST_CORRECTION} required aria-describedby="text-hint">{text}</textarea>
          </div>
          <div><button class="button">{labels.send}</button></div>
        </form>
      )}
    </Layout>
  )
}
