import { describe, expect, it } from '@jest/globals'
import { geonamesDataset, naturalEarthDataset, seaPortsDataset } from '../../../config/register/datasets.ts'
import { SAMPLE_DATASET } from '../../../config/sample/dataset.ts'
import { DATASET_TEXTS } from '../../../src/wording/dataset-texts/catalogue.ts'
import { sayDatasetText } from '../../../src/wording/dataset-texts/say.ts'
import { LANGUAGES } from '../../../src/wording/language.ts'

const source = { version: '1', date: '2026-11-23' }
const shipped = [geonamesDataset(source), naturalEarthDataset(source), seaPortsDataset(source), SAMPLE_DATASET]
/** Names that are the same in every language. */
const NAMES = new Set(['GeoNames', 'Natural Earth', 'Twinmatch', 'CC BY 4.0', 'MIT'])

describe('what datasets say of themselves', () => {
  it('is worded for all that comes with the service', () => {
    const texts = shipped.flatMap(({ title, publisher, licence, attribution }) => [title, publisher, licence, attribution])
    expect(texts.filter((text) => !NAMES.has(text) && !(DATASET_TEXTS as readonly string[]).includes(text))).toEqual([])
  })

  it.each(LANGUAGES.filter((language) => language !== 'en'))('is other words in %s, and stays as it is in English', (language) => {
    for (const text of DATASET_TEXTS) {
      expect(sayDatasetText(text, language)).not.toBe(text)
      expect(sayDatasetText(text, 'en')).toBe(text)
    }
  })

  it('keeps licences, names and addresses of programs in every language', () => {
    for (const language of LANGUAGES) {
      for (const { attribution } of shipped) {
        for (const kept of ['GeoNames', 'CC BY 4.0', 'Natural Earth', 'sea-ports', 'MIT', 'Twinmatch']) {
          expect([language, attribution, kept, sayDatasetText(attribution, language).includes(kept)]).toEqual([language, attribution, kept, attribution.includes(kept)])
        }
      }
    }
  })

  it('stays as it was written where somebody else wrote it, but for the licence of which nobody said anything', () => {
    expect(sayDatasetText('Lista 2026', 'de')).toBe('Lista 2026')
    expect(sayDatasetText('Lista 2026 (licence not stated)', 'de')).toBe('Lista 2026 (Lizenz nicht angegeben)')
  })
})
