import type { TermName } from '../../src/matching/findings.ts'
import { labelsOf } from '../../src/wording/labels/labels.ts'
import type { Language } from '../../src/wording/language.ts'
import { partnersLabels } from '../labels/partners/index.ts'
import { withValues, type Parameters } from '../parameters.ts'
import { TERM_GROUPS, termsIn } from '../term-groups.ts'
import { formatsOf } from '../../src/wording/formats.ts'

/** The parameter that holds a term's weight. */
export function weightParameter(term: TermName): string {
  return `weight.${term}`
}

interface WeightsProps {
  readonly language: Language
  readonly parameters: Parameters
  /** The address of the list with other parameters. */
  readonly address: (parameters: Parameters) => string
}

/** As far as the sliders go; an address may say more, up to what the API takes. */
const GREATEST = 3
const STEP = 0.25

/** How much each term counts: a slider, and a link that switches it off or on. */
export function Weights({ language, parameters, address }: WeightsProps) {
  const labels = partnersLabels(language)
  return (
    <div class="weights">
      <p class="hint">{labels.weightsIntro}</p>
      {TERM_GROUPS.map((group) => (
        <fieldset>
          <legend>{labels.group[group]}</legend>
          {termsIn(group).map((term) => <Weight {...{ language, parameters, address, term }} />)}
        </fieldset>
      ))}
    </div>
  )
}

function Weight({ language, parameters, address, term }: WeightsProps & { readonly term: TermName }) {
  const labels = partnersLabels(language)
  const parameter = weightParameter(term)
  const weight = Number(parameters[parameter]?.[0] ?? 1)
  const name = labelsOf(language).term[term]
  return (
    <div class="weight">
      <label for={parameter}>{name}</label>
      <a href={address(withValues(parameters, parameter, weight === 0 ? [] : ['0']))} aria-label={`${name}: ${weight === 0 ? labels.switchOn : labels.switchOff}`}>
        {weight === 0 ? labels.switchOn : labels.switchOff}
      </a>
      <input type="range" id={parameter} name={parameter} min={0} max={Math.max(GREATEST, weight)} step={STEP} value={weight} />
      <output for={parameter}>{formatsOf(language).number(weight)}</output>
    </div>
  )
}
