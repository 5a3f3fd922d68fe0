import { formatsOf } from '../../../src/wording/formats.ts'
import type { Language } from '../../../src/wording/language.ts'
import { rankingLabels } from '../../labels/ranking/index.ts'
import { positionLabel } from '../../ranking/axis-marks.ts'
import type { Drawing } from '../../ranking/drawings.ts'
import { curveName } from './curve-names.ts'

interface CurveTableProps {
  readonly language: Language
  readonly drawings: readonly Drawing[]
}

/** The figures of the curves: one table for those that are drawn over the same positions. */
export function CurveTable({ language, drawings }: CurveTableProps) {
  const labels = rankingLabels(language)
  const { number } = formatsOf(language)
  const figures = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' })
  return (
    <>
      {overSamePositions(drawings).map((group) => {
        const [first] = group
        if (first === undefined) return null
        const { axis, curve } = first
        return (
          <div class="table-scroll" tabindex={0} role="group" aria-label={labels.axis[axis]}>
            <table class="narrow figures">
              <thead>
                <tr>
                  <th scope="col">{labels.axis[axis]}</th>
                  {group.map((drawing) => <th scope="col" class="number">{curveName(drawing, language) || labels.value}</th>)}
                </tr>
              </thead>
              <tbody>
                {curve.at.map((at, row) => (
                  <tr>
                    <th scope="row">{positionLabel(axis, at, number)}</th>
                    {group.map((drawing) => <td>{figures.format(drawing.curve.value[row] ?? 0).replace('-', '−')}</td>)}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )
      })}
    </>
  )
}

function overSamePositions(drawings: readonly Drawing[]): Drawing[][] {
  const groups = new Map<string, Drawing[]>()
  for (const drawing of drawings) {
    const positions = `${drawing.axis} ${drawing.curve.at.join()}`
    groups.set(positions, [...groups.get(positions) ?? [], drawing])
  }
  return [...groups.values()]
}
