import type { Dataset } from '../../src/domain/dataset.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import type { Language } from '../../src/wording/language.ts'
import { accessibilityAddress } from '../addresses.ts'
import { aboutLabels } from '../labels/about/index.ts'
import { Layout } from '../layout.tsx'

export interface AccessibilityProps {
  readonly language: Language
  readonly datasets: readonly Dataset[]
}

/** When the statement was last gone through, ISO date. */
const PREPARED = '2026-11-26'

/** The accessibility statement. */
export function AccessibilityPage({ language, datasets }: AccessibilityProps) {
  const labels = aboutLabels(language)
  return (
    <Layout
      language={language} title={labels.accessibility} description={labels.accessibilityIntro} datasets={datasets}
      addressIn={accessibilityAddress} canonical={accessibilityAddress(language)}
    >
      <div class="page-head">
        <h1>{labels.accessibility}</h1>
        <p class="lead">{labels.accessibilityIntro}</p>
      </div>
      <h2>{labels.conformance}</h2>
      <p>{labels.conformanceText}</p>
      <h2>{labels.tested}</h2>
      <ul class="measured">{labels.tests.map((test) => <li>{test}</li>)}</ul>
      <h2>{labels.limits}</h2>
      <ul class="measured">{labels.knownLimits.map((limit) => <li>{limit}</li>)}</ul>
      <h2>{labels.feedback}</h2>
      <p>{labels.feedbackText}</p>
      <p class="meta">{labels.prepared(formatsOf(language).date(PREPARED))}</p>
    </Layout>
  )
}
