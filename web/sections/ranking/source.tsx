import type { Provenance } from '../../../src/matching/provenance.ts'
import { formatsOf } from '../../../src/wording/formats.ts'
import type { Language } from '../../../src/wording/language.ts'
import { sayProvenance, type ToldProvenance } from '../../../src/wording/provenance/say.ts'
import { rankingLabels } from '../../labels/ranking/index.ts'

interface SourceProps {
  readonly language: Language
  readonly provenance: Provenance
}

/** Where values come from; what whoever set them wrote of that stays as it is, and is taken for English. */
export function Source({ language, provenance }: SourceProps) {
  return (
    <>
      {sayProvenance(provenance, language).map((told) => <><Told told={told} /> </>)}
      {rankingLabels(language).setOn(formatsOf(language).date(provenance.date))}
    </>
  )
}

/** The same of values whose source is told elsewhere on the page: where, and what is to be said of them alone. */
export function SourceElsewhere({ language, provenance, address }: SourceProps & { readonly address: string }) {
  const [, note] = sayProvenance(provenance, language)
  return (
    <>
      <a href={address}>{rankingLabels(language).learned}</a>.
      {note !== undefined && <> <Told told={note} /></>}
    </>
  )
}

function Told({ told: { text, isQuoted } }: { readonly told: ToldProvenance }) {
  return isQuoted ? <span lang="en">{text}</span> : <>{text}</>
}
