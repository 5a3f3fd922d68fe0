import type { ComponentChildren } from 'preact'
import type { Language } from '../../../src/wording/language.ts'
import { IMPORT_PATH, importAddress } from '../../addresses.ts'
import { importLabels } from '../../labels/import/index.ts'
import { pageLabels } from '../../labels/page-labels.ts'
import { Layout } from '../../layout.tsx'

interface ImportFrameProps {
  readonly language: Language
  readonly title: string
  readonly addressIn: (language: Language | null) => string
  /** Whether what was sent is at fault. */
  readonly isFaulty?: boolean
  /** What the page is for, where that is not plain. */
  readonly lead?: string
  /** Whether the way back to all runs is shown. */
  readonly isInside?: boolean
  readonly children: ComponentChildren
}

/** What stands around every import page for whoever gave a key. */
export function ImportFrame({ language, title, addressIn, lead, isFaulty = false, isInside = false, children }: ImportFrameProps) {
  const labels = importLabels(language)
  return (
    <Layout
      language={language} title={isFaulty ? pageLabels(language).faultTitle(title) : title} addressIn={addressIn} canonical={null} datasets={[]}
    >
      <div class="page-head">
        {isInside && <p class="way-back"><a href={importAddress(language)}>← {labels.backToRuns}</a></p>}
        <h1>{title}</h1>
        {lead !== undefined && <p class="lead">{lead}</p>}
      </div>
      {children}
      <form class="section" method="post" action={`${IMPORT_PATH}/key/end?lang=${language}`}><button class="button second">{labels.leave}</button></form>
    </Layout>
  )
}
