import { describe, expect, it } from '@jest/globals'
import { countKnown, mapColumns } from '../../../../src/import/columns/map-columns.ts'
import { inWords } from '../../../support/in-words.ts'

const fields = (...given: Parameters<typeof mapColumns>) => mapColumns(...given).map(({ field }) => field)

describe('the columns of a list of links', () => {
  it.each<[language: string, heads: string[], expected: (string | null)[]]>([
    ['English', ['Town', 'Partner town', 'Partner country', 'Year of signature', 'Notes'], ['a_name', 'b_name', 'b_country', 'since', 'note']],
    ['Polish', ['Miasto', 'Województwo', 'Miasto partnerskie', 'Kraj', 'Rok zawarcia', 'Forma współpracy'], ['a_name', 'a_region', 'b_name', 'b_country', 'since', 'form']],
    ['German', ['Gemeinde', 'Bundesland', 'Partnergemeinde', 'Partnerland', 'seit'], ['a_name', 'a_region', 'b_name', 'b_country', 'since']],
    ['French', ['Commune', 'Ville jumelée', 'Pays du partenaire', 'Année de jumelage'], ['a_name', 'b_name', 'b_country', 'since']],
    ['Ukrainian', ['Громада', 'Місто-побратим', 'Країна партнера', 'Рік підписання'], ['a_name', 'b_name', 'b_country', 'since']],
    ['English, each country with its town', ['Town', 'Country of town', 'Partner town', 'Country of partner town', 'Start year'], ['a_name', 'a_country', 'b_name', 'b_country', 'since']],
    ['English, with apostrophes', ['Local authority', 'Twinned with', 'Twin\'s country', 'Date signed'], ['a_name', 'b_name', 'b_country', 'since']],
    ['Polish, each country with its town', ['Gmina', 'Kraj gminy', 'Gmina partnerska', 'Kraj gminy partnerskiej', 'Rok nawiązania współpracy'], ['a_name', 'a_country', 'b_name', 'b_country', 'since']],
    ['German, each country with its town', ['Gemeinde', 'Land der Gemeinde', 'Partnergemeinde', 'Land der Partnergemeinde', 'Jahr der Unterzeichnung'], ['a_name', 'a_country', 'b_name', 'b_country', 'since']],
    ['French, each country with its town', ['Ville', 'Pays de la ville', 'Ville partenaire', 'Pays de la ville partenaire', 'Année de signature'], ['a_name', 'a_country', 'b_name', 'b_country', 'since']],
    ['Ukrainian, each country with its town', ['Громада', 'Країна громади', 'Громада-партнер', 'Країна громади-партнера', 'Рік підписання угоди'], ['a_name', 'a_country', 'b_name', 'b_country', 'since']],
  ])('are known by their heads in %s', (_language, heads, expected) => {
    expect(fields('partnerships', heads, [])).toEqual(expected)
    expect(countKnown('partnerships', heads)).toBe(heads.length)
  })

  it('take a lone country for the partner’s, and for the own one beside the partner’s', () => {
    expect(fields('partnerships', ['a_name', 'b_name', 'Country'], [])).toEqual(['a_name', 'b_name', 'b_country'])
    expect(fields('partnerships', ['a_name', 'b_name', 'Country', 'Partner country'], [])).toEqual(['a_name', 'b_name', 'a_country', 'b_country'])
    expect(fields('partnerships', ['a_name', 'b_name', 'Country'], [], new Set(['b_country']))).toEqual(['a_name', 'b_name', 'a_country'])
  })

  it('are told where nobody knows them, and what the sender says goes before', () => {
    expect(fields('partnerships', ['Town', 'b_name', 'Colour'], ['Town=', 'colour=a_name'])).toEqual([null, 'b_name', 'a_name'])
  })

  it('are refused where two are one field, or none says who is meant', async () => {
    await expect(inWords(() => mapColumns('partnerships', ['Miasto', 'Gmina', 'Partner'], []))).rejects.toThrow(/'Miasto' and 'Gmina' both seem to be a_name/)
    await expect(inWords(() => mapColumns('partnerships', ['Colour', 'Price'], []))).rejects.toThrow(/No column tells the one municipality .* and none the other municipality/)
    await expect(inWords(() => mapColumns('interests', ['Town'], []))).rejects.toThrow(/No column tells the topic\. The columns are: Town\./)
  })

  it('name every fault of a mapping', async () => {
    await expect(inWords(() => mapColumns('partnerships', ['Stadt', 'b_name'], ['Stadt=a_nom', 'Town=a_name', 'b_name'])))
      .rejects.toThrow(/map\/0: 'a_nom'.*map\/1: .*no column 'Town'.*map\/2: 'b_name': write column=field/s)
  })
})

it('official lists are known by the heads that Eurostat and offices use', () => {
  expect(fields('municipalities', ['LAU CODE', 'LAU NAME NATIONAL', 'LAU NAME LATIN', 'POPULATION', 'TOTAL AREA (km2)'], [])).toEqual(['lau', 'name', 'other_name', 'population', 'area'])
  expect(fields('municipalities', ['Kod TERYT', 'Nazwa gminy', 'Liczba ludności', 'Stan na'], [])).toEqual(['teryt', 'name', 'population', 'population_date'])
})
