import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import { PARTNERSHIP_FORMS, PARTNERSHIP_STATUSES } from '../../domain/partnership.ts'
import type { PartnershipConditions, PartnershipStatistics } from '../../use-cases/ports/partnership-list.ts'
import { query } from '../query.ts'
import { LINKS, linkPermitted, selectedLinks } from './selected-links.ts'

/** How many links there are that may be shown. */
export async function countLinks(manager: EntityManager, conditions: PartnershipConditions): Promise<number> {
  const { condition, values } = selectedLinks(conditions)
  const [row] = await query(manager, z.object({ count: z.int() }), `
    SELECT count(*)::integer AS count FROM ${LINKS} WHERE ${condition} AND ${linkPermitted('show')}`, values)
  return row?.count ?? 0
}

/** What the rows of `takeStatistics` count: exactly one is not null, and none in the total. */
const statisticsRow = z.object({
  what: z.enum(['pair', 'year', 'form', 'status', 'area', 'dataset', 'total']),
  value: z.string().nullable(), other: z.string().nullable(), count: z.int(),
})

/** Counts over the links that may be shown, in one reading. */
export async function takeStatistics(manager: EntityManager, conditions: PartnershipConditions): Promise<PartnershipStatistics> {
  const { condition, values } = selectedLinks(conditions)
  const rows = await query(manager, statisticsRow, `
    WITH link AS MATERIALIZED (
      SELECT least(a.country, b.country) AS country, greatest(a.country, b.country) AS other_country,
        p.since, p.form, p.status, p.areas, p.dataset_id
      FROM ${LINKS} WHERE ${condition} AND ${linkPermitted('show')}
    )
    SELECT 'total' AS what, NULL AS value, NULL AS other, count(*)::integer AS count FROM link
    UNION ALL SELECT 'pair', country, other_country, count(*)::integer FROM link GROUP BY country, other_country
    UNION ALL SELECT 'year', since::text, NULL, count(*)::integer FROM link GROUP BY since
    UNION ALL SELECT 'form', form, NULL, count(*)::integer FROM link GROUP BY form
    UNION ALL SELECT 'status', status, NULL, count(*)::integer FROM link GROUP BY status
    UNION ALL SELECT 'dataset', dataset_id, NULL, count(*)::integer FROM link GROUP BY dataset_id
    UNION ALL SELECT 'area', area, NULL, count(*)::integer FROM link CROSS JOIN unnest(areas) AS area GROUP BY area
    ORDER BY count DESC, value, other`, values)
  const of = (what: z.infer<typeof statisticsRow>['what']) => rows.filter((row) => row.what === what)
  const counts = (what: 'form' | 'status' | 'area' | 'dataset') =>
    Object.fromEntries(of(what).map(({ value, count }) => [value ?? '', count]))
  const years = of('year').map(({ value, count }) => ({ year: value === null ? null : Number(value), count }))
  return {
    total: of('total')[0]?.count ?? 0,
    countryPairs: of('pair').map(({ value, other, count }) => ({ countries: [value ?? '', other ?? ''], count })),
    years: years.sort((first, second) => (first.year ?? Infinity) - (second.year ?? Infinity)),
    forms: z.partialRecord(z.enum(PARTNERSHIP_FORMS), z.int()).parse(counts('form')),
    statuses: z.partialRecord(z.enum(PARTNERSHIP_STATUSES), z.int()).parse(counts('status')),
    areas: counts('area'),
    datasets: counts('dataset'),
  }
}
