import type { Filter } from '../../domain/filter.ts'
import type { Asker } from '../query.ts'
import { isSmallTown } from './small-towns.ts'
import { BALANCE_STEPS, type BalanceStep } from './steps.ts'

/** Which of the steps that are asked for have a part in this question, in their order. */
export function stepsFor(asker: Asker, filter: Filter, asked: ReadonlySet<BalanceStep>): BalanceStep[] {
  const hasPart: Readonly<Record<BalanceStep, boolean>> = {
    exposure: true,
    smallTowns: isSmallTown(asker.population),
    countries: !namesPlace(filter) && asker.wants.countries.length === 0 && asker.wants.regions.length === 0,
    neverLinked: true,
  }
  return BALANCE_STEPS.filter((step) => asked.has(step) && hasPart[step])
}

/** Whether a filter says where: a country, a region or a county, outside of any `not`. */
function namesPlace(filter: Filter): boolean {
  if ('all' in filter) return filter.all.some(namesPlace)
  if ('any' in filter) return filter.any.some(namesPlace)
  return 'field' in filter && (filter.field === 'country' || filter.field === 'region' || filter.field === 'county')
}
