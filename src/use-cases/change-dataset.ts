import { lacksConsent, type Dataset } from '../domain/dataset.ts'
import { InvalidInput, NotFound } from '../shared/errors.ts'
import { inputFault } from '../shared/field-fault.ts'
import type { DatasetChange, DatasetChanged, DatasetStore } from './ports/dataset-store.ts'

interface Ports {
  readonly datasets: Pick<DatasetStore, 'change'>
}

/**
 * Says anew what a dataset is and what may be done with its records, or adds it. Search and suggestions follow by
 * themselves; lists and files at once. Fails with InvalidInput where a needed consent is missing, or VersionMismatch.
 */
export function putDataset({ datasets }: Ports, dataset: Dataset, expectedRevision: number | null): Promise<DatasetChanged> {
  return datasets.change(dataset.id, () => permitted(dataset), expectedRevision)
}

/** Changes the given parts of a dataset. Fails like `putDataset`, and with NotFound. */
export function changeDataset({ datasets }: Ports, id: string, change: DatasetChange, expectedRevision: number | null): Promise<DatasetChanged> {
  return datasets.change(id, (present) => {
    if (present === null) throw new NotFound(`There is no dataset '${id}'.`)
    return permitted({ ...present, ...change })
  }, expectedRevision)
}

function permitted(dataset: Dataset): Dataset {
  if (lacksConsent(dataset)) throw new InvalidInput([inputFault('/consentDocument', 'consent_needed', {})])
  return dataset
}
