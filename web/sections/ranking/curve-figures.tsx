import type { TermName } from '../../../src/matching/findings.ts'
import { formatsOf } from '../../../src/wording/formats.ts'
import type { Language } from '../../../src/wording/language.ts'
import { CurveChart } from '../../charts/curve-chart.tsx'
import { rankingLabels } from '../../labels/ranking/index.ts'
import { axisMarks } from '../../ranking/axis-marks.ts'
import type { Drawing } from '../../ranking/drawings.ts'
import { curveName } from './curve-names.ts'

interface CurveFiguresProps {
  readonly language: Language
  readonly term: TermName
  readonly drawings: readonly Drawing[]
}

/** The curves of a term side by side, all on the same upright scale. */
export function CurveFigures({ language, term, drawings }: CurveFiguresProps) {
  const labels = rankingLabels(language)
  const { number } = formatsOf(language)
  const values = drawings.flatMap(({ curve }) => curve.value)
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  const format = (value: number) => number(value).replace('-', '−')
  const scales = drawings.map(({ axis, curve }) => [axis, curve.at[0], curve.at.at(-1)].join(' '))
  return (
    <div class="charts">
      {drawings.map((drawing, at) => {
        const first = scales.indexOf(scales[at] ?? '')
        const name = curveName(drawing, language)
        const axis = labels.axis[drawing.axis]
        return (
          <figure class="chart-figure">
            {name !== '' && <figcaption>{name}</figcaption>}
            <CurveChart
              curve={drawing.curve} name={name === '' ? axis : name} least={least} most={most} format={format}
              scales={{ id: `${term}-scales-${first}`, isFirst: first === at }}
              marks={axisMarks(drawing.axis, drawing.curve, number)}
            />
            <p class="axis">{axis}</p>
          </figure>
        )
      })}
    </div>
  )
}
