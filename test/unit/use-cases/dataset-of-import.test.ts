import { describe, expect, it } from '@jest/globals'
import type { Dataset } from '../../../src/domain/dataset.ts'
import { datasetOfImport, type SaidOfDataset } from '../../../src/use-cases/dataset-of-import.ts'
import { registerDataset } from '../../support/register-records.ts'
import { inWords } from '../../support/in-words.ts'

const clock = { now: () => new Date('2026-11-26T12:00:00Z') }
const of = (said: SaidOfDataset, known: readonly Dataset[] = []) => datasetOfImport('Our List', said, known, clock)
const rights = ({ mayShow, maySearch, mayExport }: Dataset) => [mayShow, maySearch, mayExport]
const STATED = { publisher: 'We', address: 'https://example.org/', licence: 'CC BY 4.0' }

describe('the dataset of a list', () => {
  it('may be given out once its licence is stated, and not before', () => {
    expect(of(STATED)).toMatchObject({ id: 'our-list', title: 'Our List', date: '2026-11-26', attribution: 'Our List: We, CC BY 4.0' })
    expect(rights(of(STATED))).toEqual([true, true, true])
    expect(rights(of({}))).toEqual([true, true, false])
  })

  it.each(['All rights reserved', 'Wszelkie prawa zastrzeżone', 'Reuse with written consent', 'Alle Rechte vorbehalten', 'tous droits réservés'])(
    'under "%s" gives no right before the consent is named', (licence) => {
      expect(of({ ...STATED, licence })).toMatchObject({ consentRequired: true, consentDocument: null })
      expect(rights(of({ ...STATED, licence }))).toEqual([false, false, false])
      expect(rights(of({ ...STATED, licence, consent: 'letter.pdf' }))).toEqual([true, true, true])
    })

  it('that is said to need a consent gives none either, whatever else is known of it', () => {
    expect(rights(of({ consentRequired: true }))).toEqual([false, false, false])
    expect(rights(of({ ...STATED, consentRequired: true, consent: '  ' }))).toEqual([false, false, false])
    expect(rights(of({ ...STATED, consentRequired: true, consent: 'letter.pdf' }))).toEqual([true, true, true])
  })

  it('that is here keeps its rights', () => {
    const here = { ...registerDataset, id: 'our-list', mayShow: false, maySearch: false, mayExport: false }
    expect(of({ ...STATED }, [here])).toBe(here)
  })

  it('is refused where half of it is said', async () => {
    await expect(inWords(() => of({ licence: 'CC0' }))).rejects.toThrow(/publisher.*address/s)
    await expect(inWords(() => of({ ...STATED, date: '26.11.2026' }))).rejects.toThrow(/2026-01-31/)
  })
})
