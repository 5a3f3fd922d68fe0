import { describe, expect, it } from '@jest/globals'
import { assert, property, string } from 'fast-check'
import { lexicon } from '../../../config/understanding/index.ts'
import { foldName } from '../../../src/naming/fold.ts'
import type { RegionNames } from '../../../src/understanding/region-names.ts'
import { understand } from '../../../src/understanding/understand.ts'

const REGIONS: Readonly<Record<string, number>> = {
  'bayern': 7, 'bavaria': 7, 'warminsko mazurskie': 8, 'wojewodztwo dolnoslaskie': 9, 'dolny slask': 9, 'jihomoravsky kraj': 10, 'wielkopolska': 11, 'podlasie': 12,
  [foldName('Львівська область')]: 13, 'niedersachsen': 14, 'sachsen': 15, 'lombardia': 16, 'tirol': 17, 'grand est': 18,
}
const regions: RegionNames = { find: (folded) => REGIONS[folded] ?? null }
const read = (text: string) => understand(text, lexicon(), regions)
const cut = (text: string, { start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end)

describe('a wish in one\'s own words', () => {
  const text = 'partnera w Niemczech lub Czechach, wymiana młodzieży, chóry, do 20 000 mieszkańców, bez gór'

  it('is understood with countries, topics, size and what is not wanted', () => {
    expect(read(text)).toMatchObject({
      readAs: ['pl'],
      countries: [{ country: 'DE', strength: 'condition' }, { country: 'CZ' }],
      topics: [{ topic: 'youth_exchange', role: 'shares' }, { topic: 'music_choirs', role: 'shares' }],
      population: { min: null, max: 20_000, like: 'range' },
      traits: [],
      negated: [{ kind: 'trait', value: 'mountain' }],
      rest: [],
    })
  })

  it('says where in the text each thing stands', () => {
    const { topics, countries, population } = read(text)
    expect([...topics, ...countries].map(({ span }) => cut(text, span))).toEqual(['wymiana młodzieży', 'chóry', 'Niemczech', 'Czechach'])
    expect(population && cut(text, population.span)).toBe('do 20 000 mieszkańców')
  })

  it.each([
    ['between 5,000 and 15,000 inhabitants', 5_000, 15_000], ['ab 10.000 Einwohner', 10_000, null], ['plus de 3 000 habitants', 3_000, null],
    ['od 5 do 10 tys. mieszkańców', 5_000, 10_000], ['10–30 тисяч мешканців', 10_000, 30_000], ['do 5 000 obyvatel', null, 5_000],
    ['tra 2.000 e 4.000 abitanti', 2_000, 4_000], ['como máximo 7.000 vecinos', null, 7_000], ['20 000 inhabitants or more', 20_000, null],
    ['a town with a population of up to 12000', null, 12_000], ['up to 2.5 thousand people', null, 2_500],
  ])('counts inhabitants: %s', (written, min, max) => {
    expect(read(written).population).toMatchObject({ min, max })
  })

  it.each<[string, number | null, number | null]>([
    ['a small town in France', null, 20_000], ['eine Kleinstadt in Polen', null, 20_000], ['kleine französische Gemeinde', null, 20_000], ['niewielka gmina na Litwie', null, 20_000],
    ['une petite ville italienne', null, 20_000], ['une ville moyenne', 20_000, 100_000], ['un pueblo pequeño', null, 20_000], ['un piccolo comune di mare', null, 20_000],
    ['malé město u moře', null, 20_000], ['невелике містечко', null, 20_000], ['a big city in Spain', 100_000, null], ['duże miasto', 100_000, null], ['mittelgroße Stadt', 20_000, 100_000],
  ])('takes a word for a size as a wish: %s', (written, min, max) => {
    expect(read(written)).toMatchObject({ population: { min, max, like: 'range', strength: 'preference' }, rest: [] })
  })

  it.each<[string, number | null, number | null]>([
    ['no big cities please', null, 100_000], ['keine Großstädte', null, 100_000], ['bez dużych miast', null, 100_000], ['pas de grandes villes', null, 100_000],
    ['без великих міст', null, 100_000], ['žádné velkoměsto', null, 100_000], ['no grandes ciudades', null, 100_000], ['niente grandi città', null, 100_000], ['keine kleinen Dörfer', 20_000, null],
  ])('takes a size that is not wanted as a condition: %s', (written, min, max) => {
    expect(read(written)).toMatchObject({ population: { min, max, strength: 'condition' }, negated: [] })
  })

  it.each([
    'small enterprises', 'małe firmy', 'kleine Unternehmen', 'Our small town offers choirs', 'Nasza mała gmina oferuje chóry', 'We are a small town', 'bigger than we are',
    'Wir sind eine Kleinstadt', 'Die kleine Stadt sucht Partner in Polen', 'mały zespół', 'Wielka Brytania', 'Great Britain', 'Wielkanoc w gminie', 'un grand festival',
  ])('takes no size for the partner’s that is another’s: %s', (written) => {
    expect(read(written).population).toBeNull()
  })

  it('goes by the number where one is given beside a word for a size', () => {
    expect(read('A small town in France, under 10,000 people').population).toMatchObject({ min: null, max: 10_000, strength: 'condition' })
    expect(read('małe miasto podobnej wielkości').population).toMatchObject({ like: 'own' })
  })

  it.each([
    ['im Umkreis von 300 km', 300_000], ['nie dalej niż 150 km', 150_000], ['within 100 miles', 160_934], ['à moins de 400 kilomètres', 400_000],
  ])('measures distance: %s', (written, max) => {
    expect(read(written)).toMatchObject({ distance: { max }, population: null })
  })

  it.each(['podobnej wielkości', 'ähnlich groß', 'of similar size', 'de taille comparable', 'podobné velikosti'])('knows the size of the asker: %s', (written) => {
    expect(read(written).population).toMatchObject({ like: 'own', min: null, max: null })
  })

  it.each([
    ['submission by 15 March 2027', '2027-03-15'], ['Antrag bis 1. Februar 2027', '2027-02-01'], ['wniosek do 30.04.2027', '2027-04-30'],
    ['avant le 12 mai 2027', '2027-05-12'], ['до 10 березня 2027', '2027-03-10'],
  ])('knows a deadline: %s', (written, date) => {
    expect(read(written).deadline).toMatchObject({ date })
  })

  it('takes no other date for a deadline, and no day that does not exist', () => {
    expect(read('our partnership of 3 May 1995').deadline).toBeNull()
    expect(read('by 31 February 2027').deadline).toBeNull()
  })

  it('tells offers from needs, and the partner sought from the thing sought', () => {
    expect(read('We offer experience in waste sorting and need help with wastewater treatment.').topics.map(({ topic, role }) => [topic, role]))
      .toEqual([['waste_circular', 'offers'], ['water', 'seeks']])
    expect(read('Szukamy gminy partnerskiej, chóry').topics).toMatchObject([{ topic: 'music_choirs', role: 'shares' }])
  })

  it.each([
    'not in Germany', 'nicht in Deutschland', 'bez Niemiec', 'pas en Allemagne', 'не в Німеччині', 'ne Německo', 'non in Germania', 'no en Alemania',
  ])('knows what is not wanted: %s', (written) => {
    expect(read(written)).toMatchObject({ countries: [], negated: [{ kind: 'country', value: 'DE' }] })
  })

  it('ends a negation with its clause, and knows what is none', () => {
    expect(read('nicht in Spanien, sondern in Portugal')).toMatchObject({ countries: [{ country: 'PT' }], negated: [{ value: 'ES' }] })
    expect(read('nie tylko w Niemczech')).toMatchObject({ countries: [{ country: 'DE' }], negated: [] })
  })

  it('tells a nation from its language', () => {
    expect(read('German-speaking partner')).toMatchObject({ languages: [{ language: 'de' }], countries: [] })
    expect(read('gmina niemieckojęzyczna')).toMatchObject({ languages: [{ language: 'de' }], countries: [] })
    expect(read('eine polnische Gemeinde')).toMatchObject({ languages: [], countries: [{ country: 'PL' }] })
  })

  it('keeps what is said of the asker apart', () => {
    expect(read('We are a spa town of 8,000 inhabitants. Partner in Italy.')).toMatchObject({
      self: { population: { population: 8_000 }, traits: [{ trait: 'spa' }] }, traits: [], population: null, countries: [{ country: 'IT' }],
    })
    expect(read('Isola cerca un borgo in Croazia')).toMatchObject({ self: { traits: [{ trait: 'island' }] }, traits: [], countries: [{ country: 'HR' }] })
  })

  it('knows preferences from conditions', () => {
    expect(read('najlepiej na Litwie').countries).toMatchObject([{ country: 'LT', strength: 'preference' }])
  })

  it('knows regions by the names it is given', () => {
    expect(read('Gemeinde in Bayern').regions).toMatchObject([{ region: 7 }])
    expect(read('gmina, Warmińsko-Mazurskie')).toMatchObject({ regions: [{ region: 8 }], rest: [] })
  })

  it.each([
    ['gmina w Bawarii', 7], ['obec v Bavorsku', 7], ['z Bavorska', 7], ['громада в Баварії', 7], ['ein Dorf im Norden Bayerns', 7], ['commune en Bavière', 7],
    ['miasto w województwie dolnośląskim', 9], ['na Dolnym Śląsku', 9], ['partner v Jihomoravském kraji', 10], ['z Wielkopolski', 11], ['w Wielkopolsce', 11],
    ['na Podlasiu', 12], ['громада у Львівській області', 13], ['w Dolnej Saksonii', 14], ['v Dolním Sasku', 14], ['у Нижній Саксонії', 14], ['partner v Lombardii', 16], ['w Tyrolu', 17],
  ])('knows regions in other languages and forms: %s', (written, region) => {
    expect(read(written)).toMatchObject({ regions: [{ region }], countries: [], rest: written.includes('Norden') ? [{ word: 'Norden' }] : [] })
  })

  it('takes no word for a region that is none', () => {
    for (const written of ['le projet le plus grand est ouvert', 'Szukamy partnera, Wielkie Jezioro', 'Hledáme obec v Rakousku']) {
      expect(read(written).regions).toEqual([])
    }
    expect(read('obec v Bavorsku, ne v Sasku')).toMatchObject({ regions: [{ region: 7 }], negated: [{ kind: 'region', value: '15' }] })
  })

  it.each([
    ['We are a town in Bavaria looking for partners in Czechia', 7, 'CZ'], ['Wir sind eine Stadt in Bayern und suchen Partner in Polen', 7, 'PL'],
    ['Gmina w Bawarii szuka partnera w Czechach', 7, 'CZ'], ['Jsme město v Bavorsku, hledáme partnera v Polsku', 7, 'PL'],
  ])('knows the region of the asker from one that is wanted: %s', (written, region, country) => {
    expect(read(written)).toMatchObject({ self: { region: { region } }, regions: [], countries: [{ country }] })
  })

  it.each([
    'without mountains', 'not in the mountains', 'bez gór', 'nie w górach', 'ohne Berge', 'kein Gebirge', 'sans montagne', 'pas à la montagne',
    'без гір', 'не в горах', 'bez hor', 'bez pohoří', 'senza montagna', 'senza montagne', 'sin montañas', 'no en la montaña',
  ])('knows that mountains are not wanted: %s', (written) => {
    expect(read(written)).toMatchObject({ traits: [], negated: [{ kind: 'trait', value: 'mountain' }], rest: [] })
  })

  it('reads inflected, compound and mistyped words, and each sentence in its language', () => {
    expect(read('Kinderchöre und Feuerwehrbegegnungen').topics.map(({ topic }) => topic)).toEqual(['music_choirs', 'fire_rescue'])
    expect(read('Jugendaustasch in der Gemeinde').topics.map(({ topic }) => topic)).toEqual(['youth_exchange'])
    expect(read('Szukamy partnera we Włoszech. We offer choirs.')).toMatchObject({ countries: [{ country: 'IT' }], topics: [{ topic: 'music_choirs', role: 'offers' }] })
  })

  it.each([
    ['a brass band tradition', 'music_choirs'], ['Gemeinde mit Bergbautradition', null], ['z tradycjami winiarskimi', 'wine'], ['une tradition viticole', 'wine'],
    ['tradycyjna kuchnia', 'food_gastronomy'], ['lokalne tradycje', 'festivals_traditions'], ['eine alte Tradition', 'festivals_traditions'],
  ])('leaves a tradition to what it is one of: %s', (written, topic) => {
    expect(read(written).topics.map((found) => found.topic).filter((found) => found !== 'industry_brownfields')).toEqual(topic === null ? [] : [topic])
  })

  it.each(['Gemeinde im Elsass', 'en Alsace ou en Lorraine', 'w Alzacji', 'v Alsasku'])('knows a region that was merged into another: %s', (written) => {
    expect(read(written)).toMatchObject({ regions: [{ region: 18 }], rest: [] })
  })

  it.each<[string, number | null, number | null]>([
    ['nie interesują nas miasta powyżej 50 tys. mieszkańców', null, 50_000], ['nicht über 5.000 Einwohner', null, 5_000], ['not under 2,000 people', 2_000, null],
  ])('turns a bound that is not wanted round: %s', (written, min, max) => {
    expect(read(written).population).toMatchObject({ min, max, strength: 'condition' })
  })

  it.each([
    ['towns in the Baltic states', ['EE', 'LT', 'LV']], ['gmina w krajach bałtyckich', ['EE', 'LT', 'LV']], ['Gemeinde in Skandinavien', ['DK', 'NO', 'SE']],
    ['громада в Скандинавії', ['DK', 'NO', 'SE']], ['commune du Benelux', ['BE', 'LU', 'NL']], ['Gemeinden in Südfrankreich oder Norditalien', ['FR', 'IT']],
  ])('knows the countries of a group, and those of which a part is named: %s', (written, countries) => {
    const found = read(written)
    expect(found.countries.map(({ country }) => country).toSorted()).toEqual(countries)
    expect(found.rest).toEqual([])
  })

  it('does not join words across an enumeration the other way round', () => {
    expect(read('partnerství škol a hudební festival').topics.map(({ topic }) => topic)).toContain('schools')
  })

  it('knows the asker behind an apostrophe', () => {
    expect(read("We're a spa town, looking for partners in Italy")).toMatchObject({ self: { traits: [{ trait: 'spa' }] }, traits: [] })
  })

  it('takes the word for what is counted along with the number', () => {
    expect(read('twin, population 5-15k, brass band')).toMatchObject({ population: { min: 5_000, max: 15_000 }, rest: [] })
  })

  it('knows what a need is of, and help by itself as none', () => {
    const seeks = (written: string) => read(written).topics.map(({ topic, role }) => [topic, role])
    expect(seeks('abbiamo bisogno di aiuto nella gestione dei rifiuti')).toEqual([['waste_circular', 'seeks']])
    expect(seeks('potrzebujemy pomocy w gospodarce odpadami i oczyszczaniu ścieków')).toEqual([['waste_circular', 'seeks'], ['water', 'seeks']])
  })

  it('leaves what it does not know, and nothing else', () => {
    expect(read('Szukamy gminy z ułanami, chóry').rest.map(({ word }) => word)).toEqual(['ułanami'])
  })

  it('overlooks contacts', () => {
    const found = read('Partner in Italy, jan.kowalski@example.org, tel. +48 601 234 567, choirs')
    expect(found.text).not.toMatch(/kowalski|601/)
    expect(found.rest).toEqual([])
    expect(found).toMatchObject({ countries: [{ country: 'IT' }], topics: [{ topic: 'music_choirs' }], population: null })
  })

  it('never fails, and never points outside of the text', () => {
    assert(property(string({ unit: 'grapheme', maxLength: 200 }), (written) => {
      const found = read(written)
      const spans = [...found.topics, ...found.countries, ...found.traits, ...found.rest, ...found.negated].map(({ span }) => span)
      expect(found.text).toHaveLength(written.length)
      expect(spans.filter(({ start, end }) => !(start >= 0 && start < end && end <= written.length))).toEqual([])
    }), { numRuns: 200 })
  })
})
