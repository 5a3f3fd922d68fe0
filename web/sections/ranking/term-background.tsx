import type { TermName } from '../../../src/matching/findings.ts'
import type { Provenance } from '../../../src/matching/provenance.ts'
import type { Language } from '../../../src/wording/language.ts'
import type { BlindSpot } from '../../labels/ranking/labels.ts'
import { rankingLabels } from '../../labels/ranking/index.ts'
import { BLIND_SPOTS_OF } from '../../ranking/blind-spots.ts'
import { isOfOneSource } from '../../ranking/shared-source.ts'
import { Source, SourceElsewhere } from './source.tsx'

/** What is told of many terms at once, elsewhere on the page. */
export interface ToldOnce {
  readonly provenance: Provenance
  readonly blindSpots: readonly BlindSpot[]
  readonly address: string
}

interface TermBackgroundProps {
  readonly language: Language
  readonly term: TermName
  readonly provenance: Provenance
  readonly once: ToldOnce | null
}

/** What a term can not know, and where its numbers come from. */
export function TermBackground({ language, term, provenance, once }: TermBackgroundProps) {
  const labels = rankingLabels(language)
  const shared = once !== null && isOfOneSource(once.provenance, provenance) ? once : null
  const own = BLIND_SPOTS_OF[term].filter((spot) => shared === null || !shared.blindSpots.includes(spot))
  return (
    <dl class="more">
      {own.length > 0 && (
        <>
          <dt>{labels.cannotKnow}</dt>
          <dd><ul>{own.map((spot) => <li>{labels.blindSpot[spot]}</li>)}</ul></dd>
        </>
      )}
      <dt>{labels.source}</dt>
      <dd class="capital">{shared === null ? <Source language={language} provenance={provenance} />
        : <SourceElsewhere language={language} provenance={provenance} address={shared.address} />}</dd>
    </dl>
  )
}
