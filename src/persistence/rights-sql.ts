import type { Right } from '../domain/dataset.ts'

const CONDITIONS: Readonly<Record<Right, string>> = {
  show: 'may_show',
  find: 'may_show AND may_search',
  export: 'may_show AND may_export',
}

/**
 * The condition that a record's dataset gives a right: the one place where SQL reads rights. A record that depends on
 * several datasets needs it of each, so that the strictest wins. The ids of datasets are read once a query, into an array:
 * as joins, three of these conditions took longer to plan than their answer to read.
 * @param datasetId the column, e.g. `p.dataset_id`
 */
export function permitted(datasetId: string, right: Right): string {
  return `${datasetId} = ANY(ARRAY(SELECT id FROM dataset WHERE ${CONDITIONS[right]}))`
}
