import { describe, expect, it } from '@jest/globals'
import { assert, integer, property } from 'fast-check'
import { CODES, type Code, type EvidenceByCode, type Finding, type Wish } from '../../../src/matching/findings.ts'
import { mentionedIds } from '../../../src/use-cases/mentioned-ids.ts'
import { speaker } from '../../../src/wording/findings/say.ts'
import { LANGUAGES, type Language } from '../../../src/wording/language.ts'

const NAMES = new Map([[1, 'Toruń'], [2, 'Gdańsk'], [3, 'Olsztyn'], [4, 'Elbląg'], [5, 'Pomorskie']])
const names = { municipality: (id: number | null) => (id === null ? null : NAMES.get(id) ?? null), topic: (id: string) => `topic ${id}` }

const wishes: readonly Wish[] = [
  { side: 'asker', kind: 'place', countries: ['DE', 'CZ'], regions: [5], met: true },
  { side: 'asker', kind: 'size', min: 1_000, max: null, population: 2_500, met: false },
  { side: 'candidate', kind: 'size', min: null, max: 20_000, population: 2_500, met: true },
  { side: 'candidate', kind: 'distance', min: null, max: 500_000, metres: 700_000, met: false },
  { side: 'asker', kind: 'similar', trait: 'coast', met: null },
  { side: 'asker', kind: 'complementary', trait: 'mountain', met: false },
  { side: 'asker', kind: 'present', trait: 'spa', met: true },
  { side: 'asker', kind: 'absent', trait: 'mountain', met: true },
  { side: 'candidate', kind: 'form', forms: ['friendship'], met: null },
  { side: 'candidate', kind: 'programme', programme: 'CERV', met: true },
]

/** For every code the evidence it may come with, bare and full. */
const EXAMPLES: { readonly [C in Code]: readonly EvidenceByCode[C][] } = {
  size_alike: [
    { askerPopulation: 2_500, candidatePopulation: 2_300, ratio: 1.09 },
    { askerPopulation: null, candidatePopulation: 1, ratio: null }, { askerPopulation: 3, candidatePopulation: null, ratio: null },
  ],
  size_unlike: [
    { askerPopulation: 2_500, candidatePopulation: 750_000, ratio: 300 }, { askerPopulation: 9_000, candidatePopulation: 3_400, ratio: 2.6 },
    { askerPopulation: null, candidatePopulation: 5, ratio: null }, { askerPopulation: 3, candidatePopulation: null, ratio: null },
  ],
  size_often_linked: [{ askerPopulation: 600, candidatePopulation: 2_300, ratio: 3.8 }, { askerPopulation: null, candidatePopulation: null, ratio: null }],
  size_seldom_linked: [{ askerPopulation: 600, candidatePopulation: 500, ratio: 1.2 }],
  partners_of_such_size: [
    { askerPopulation: 2_500, candidatePopulation: 2_300, askersPartners: 2_150.5, candidatesPartners: 3_000 },
    { askerPopulation: null, candidatePopulation: 2_300, askersPartners: null, candidatesPartners: null },
  ],
  partners_of_other_size: [{ askerPopulation: 2_500, candidatePopulation: 90_000, askersPartners: 3_000, candidatesPartners: null }],
  region_and_country_linked: [
    { askerCountry: 'PL', candidateCountry: 'NL', asker: { region: 5, links: 12 }, candidate: { region: 98, links: 1 } },
    { askerCountry: 'PL', candidateCountry: 'DE', asker: null, candidate: null },
  ],
  region_and_country_seldom_linked: [{ askerCountry: 'PL', candidateCountry: 'DE', asker: { region: 5, links: 0 }, candidate: null }],
  partners_of_partners_linked: [
    { paths: 2, examples: [{ askersPartner: 1, candidatesPartner: 2 }] }, { paths: 1, examples: [{ askersPartner: 98, candidatesPartner: 2 }] },
  ],
  no_chain_of_partners: [{}],
  partnerships_common_there: [
    { country: 'NL', region: { links: 120, municipalities: 300 }, alike: { links: 45, municipalities: 60 } },
    { country: 'DE', region: null, alike: { links: 1, municipalities: 1 } },
  ],
  partnerships_rare_there: [{ country: 'DE', region: { links: 0, municipalities: 30 }, alike: { links: 2, municipalities: 60 } }],
  countries_often_linked: [{ askerCountry: 'PL', candidateCountry: 'DE', links: 1_234, share: 0.31 }],
  countries_seldom_linked: [{ askerCountry: 'PL', candidateCountry: 'NL', links: 0, share: 0.004 }],
  nearer: [{ metres: 0 }, { metres: 850 }, { metres: 4_200 }],
  further: [{ metres: 1_240_000 }],
  partners_shared: [{ partners: [1], adamicAdar: 0.4 }, { partners: [1, 2, 3, 4, 99], adamicAdar: 2 }],
  no_shared_partner: [{}],
  neighbours_linked: [{ links: 1, examples: [] }, { links: 5, examples: [{ nearAsker: 1, nearCandidate: 2 }] }, { links: 2, examples: [{ nearAsker: 98, nearCandidate: 2 }] }],
  neighbours_not_linked: [{}],
  setting_alike: [
    { askersAround: 12_000, candidatesAround: 9_500, candidateIsCentre: true }, { askersAround: null, candidatesAround: 501, candidateIsCentre: null },
    { askersAround: 1, candidatesAround: 1, candidateIsCentre: false },
  ],
  setting_unlike: [{ askersAround: 12_000, candidatesAround: 900_000, candidateIsCentre: false }],
  surroundings_linked: [{ askerCountry: 'PL', candidateCountry: 'DE', links: 1 }, { askerCountry: 'PL', candidateCountry: 'DE', links: 25 }],
  surroundings_seldom_linked: [{ askerCountry: 'PL', candidateCountry: 'DE', links: 0 }],
  near_partner: [{ askersPartners: [1, 2], candidatesPartners: [] }, { askersPartners: [], candidatesPartners: [3] }],
  not_near_partner: [{}],
  country_still_free: [{ country: 'GB', askersPartners: [], candidatesPartners: [] }],
  country_already_covered: [
    { country: 'DE', askersPartners: [1], candidatesPartners: [] }, { country: 'XK', askersPartners: [], candidatesPartners: [2, 3] },
  ],
  regions_linked: [{ askerRegion: 5, candidateRegion: 4, links: 7 }, { askerRegion: 98, candidateRegion: 4, links: 1 }, { askerRegion: null, candidateRegion: 4, links: 1 }],
  regions_seldom_linked: [{ askerRegion: 5, candidateRegion: 4, links: 0 }, { askerRegion: 5, candidateRegion: 4, links: 2 }],
  both_capitals: [{}],
  not_both_capitals: [{}],
  same_name: [{}],
  other_name: [{}],
  official_language_shared: [{ languages: ['de'] }],
  no_official_language_shared: [{ askerLanguages: ['pl'], candidateLanguages: ['de', 'fr'] }, { askerLanguages: [], candidateLanguages: ['de'] }],
  traits_shared: [{ traits: ['coast', 'spa'], sameSizeBand: true }, { traits: ['capital'], sameSizeBand: false }],
  traits_not_shared: [{ askerTraits: ['coast'], candidateTraits: [] }, { askerTraits: [], candidateTraits: [] }],
  interests_shared: [{ topics: ['youth'], related: [], likeness: 0.5 }, { topics: [], related: ['schools'], likeness: 0.2 }],
  interests_differ: [{ likeness: 0.1 }, { likeness: null }],
  needs_met: [
    { candidateOffers: ['choirs'], askerOffers: ['schools'], askerCovered: 1, candidateCovered: 0.5 },
    { candidateOffers: [], askerOffers: [], askerCovered: 0.3, candidateCovered: null },
  ],
  needs_unmet: [
    { candidateOffers: [], askerOffers: [], askerCovered: 0, candidateCovered: null },
    { candidateOffers: [], askerOffers: [], askerCovered: null, candidateCovered: 0.04 },
    { candidateOffers: [], askerOffers: [], askerCovered: null, candidateCovered: null },
  ],
  language_to_work_in: [{ language: 'de', askerLevel: 'B2', candidateLevel: 'official' }],
  no_language_to_work_in: [{ askerLanguages: ['pl'], candidateLanguages: [] }],
  wishes_met: [{ wishes }],
  wishes_violated: [{ wishes }, { wishes: wishes.filter(({ met }) => met === null) }],
  seeking_partners: [{ status: 'seeking', confirmedOn: '2026-11-01' }, { status: 'open', confirmedOn: null }],
  not_seeking_partners: [{ status: 'unknown', confirmedOn: null }, { status: 'at_capacity', confirmedOn: '2026-01-31' }],
  has_partners: [{ partners: 1 }, { partners: 12 }],
  has_no_partner_on_record: [{ partners: 0 }],
  words_found: [{ score: 0.8, words: ['chór', 'lignite'] }],
  words_not_found: [{ score: 0, words: [] }],
}

function say<C extends Code>(language: Language, code: C, evidence: EvidenceByCode[C]): string {
  return speaker(language, names)({ code, evidence })
}

function sayAll<C extends Code>(language: Language, code: C): string[] {
  return EXAMPLES[code].map((evidence: EvidenceByCode[C]) => say(language, code, evidence))
}

describe.each(LANGUAGES)('findings in %s', (language) => {
  it.each(CODES)('say %s in whole sentences', (code) => {
    for (const sentence of sayAll(language, code)) {
      expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/su)
      expect(sentence).not.toMatch(/undefined|null|NaN|Infinity|\[object|\{|\}| {2}|\s[,.]|\.\./)
      expect(sentence).not.toMatch(language === 'fr' ? /[^\u00A0][;:]/ : /\s[;:]/)
    }
  })
})

describe('findings', () => {
  it.each(CODES)('of %s need no other names than those that are looked up for them', (code) => {
    for (const evidence of EXAMPLES[code]) {
      // The examples of a code have its evidence.
      const lookedUp = mentionedIds([{ code, evidence } as Finding])
      const said = (known: typeof names) => speaker('en', known)({ code, evidence })
      expect(said({ ...names, municipality: (id) => (id !== null && lookedUp.has(id) ? names.municipality(id) : null) })).toBe(said(names))
    }
  })

  it('differ between the languages, so that none is forgotten', () => {
    for (const code of CODES) {
      const said = LANGUAGES.map((language) => sayAll(language, code))
      for (let example = 0; example < EXAMPLES[code].length; example++) {
        expect(new Set(said.map((sentences) => sentences[example])).size).toBe(LANGUAGES.length)
      }
    }
  })

  it('carry the figures behind them', () => {
    expect(say('en', 'size_unlike', { askerPopulation: 2_500, candidatePopulation: 750_000, ratio: 300 }))
      .toBe('Different in size: 750,000 inhabitants against your 2,500, 300 times as many.')
    expect(say('pl', 'size_unlike', { askerPopulation: 9_000, candidatePopulation: 3_400, ratio: 2.6 }))
      .toBe('Inna wielkość: 3400 mieszkańców, u was 9000 (2,6 raza mniej).')
    expect(say('en', 'partners_shared', { partners: [1, 2, 3, 4, 99], adamicAdar: 2 }))
      .toBe('You have 5 partners in common: Toruń, Gdańsk, Olsztyn and 2 more.')
    expect(say('en', 'countries_seldom_linked', { askerCountry: 'PL', candidateCountry: 'NL', links: 0, share: 0.004 }))
      .toBe('Municipalities of Poland seldom choose partners in the Netherlands: 0.4% of their links, about 0 partnerships in the record behind the ranking.')
  })

  it('carry the same figures in every language', () => {
    const digits = (sentence: string) => (sentence.replaceAll(/(?<=\d)[\s.,](?=\d{3})/g, '').match(/\d+/g) ?? []).toSorted()
    for (const code of CODES) {
      const english = sayAll('en', code).map(digits)
      for (const language of LANGUAGES) expect([language, code, sayAll(language, code).map(digits)]).toEqual([language, code, english])
    }
  })

  it('name each country, place and topic in every language', () => {
    const evidence = { asker: { region: 5, links: 12 }, candidate: { region: 4, links: 1 }, askerCountry: 'PL', candidateCountry: 'DE' }
    const countries = { en: ['Poland', 'Germany'], pl: ['Polska', 'Niemcy'], de: ['Polen', 'Deutschland'], fr: ['Pologne', 'Allemagne'], uk: ['Польща', 'Німеччина'] }
    for (const language of LANGUAGES) {
      const sentence = say(language, 'region_and_country_linked', evidence)
      for (const name of [...countries[language], 'Pomorskie', 'Elbląg']) expect([language, sentence]).toEqual([language, expect.stringContaining(name)])
      expect(say(language, 'interests_shared', { topics: ['youth'], related: [], likeness: 1 })).toContain('topic youth')
    }
  })

  it('are idiomatic in German, French and Ukrainian', () => {
    const of = (language: Language) => [
      say(language, 'size_unlike', { askerPopulation: 2_500, candidatePopulation: 750_000, ratio: 300 }),
      say(language, 'countries_often_linked', { askerCountry: 'PL', candidateCountry: 'DE', links: 1_234, share: 0.31 }),
      say(language, 'country_already_covered', { country: 'GB', askersPartners: [1], candidatesPartners: [] }),
      say(language, 'language_to_work_in', { language: 'de', askerLevel: 'B2', candidateLevel: 'official' }),
      say(language, 'seeking_partners', { status: 'seeking', confirmedOn: '2026-11-01' }),
      say(language, 'partners_shared', { partners: [1, 2, 3, 4, 99], adamicAdar: 2 }),
    ].map((sentence) => sentence.replaceAll(/[\u00A0\u202F]/g, ' '))
    expect(of('de')).toEqual([
      'Unterschiedlich groß: 750.000 Einwohner, bei Ihnen 2.500 (größer um den Faktor 300).',
      'Kommunen dieser beiden Länder werden oft Partner (Polen und Deutschland): 31 % der Partnerschaften des zuerst genannten Landes, rund 1.234 Partnerschaften in dem Verzeichnis, auf dem die Rangfolge beruht.',
      'Sie haben in diesem Land (Vereinigtes Königreich) schon einen Partner: Toruń.',
      'Gemeinsame Arbeitssprache: Deutsch (bei Ihnen: Niveau B2; dort: Amtssprache).',
      'Die Kommune sucht zurzeit Partner (bestätigt am 1. November 2026).',
      'Sie haben 5 gemeinsame Partner: Toruń, Gdańsk, Olsztyn und 2 weitere.',
    ])
    expect(of('fr')).toEqual([
      'Taille différente : 750 000 habitants, contre 2 500 chez vous (300 fois plus).',
      'Les collectivités de ces deux pays s’associent souvent (Pologne et Allemagne) : 31 % des partenariats du premier, environ 1 234 partenariats dans le relevé sur lequel repose le classement.',
      'Vous avez déjà un partenaire dans ce pays (Royaume-Uni) : Toruń.',
      'Langue de travail commune : allemand (chez vous : niveau B2 ; chez elle : langue officielle).',
      'Elle cherche actuellement des partenaires (confirmé le 1er novembre 2026).',
      'Vous avez 5 partenaires en commun : Toruń, Gdańsk, Olsztyn et 2 de plus.',
    ])
    expect(of('uk')).toEqual([
      'Інший розмір: 750 000 мешканців, у вас 2 500 (у 300 разів більше).',
      'Громади цих країн часто стають партнерами (Польща і Німеччина): 31% партнерств першої з них, близько 1 234 у переліку, на якому ґрунтується рейтинг.',
      'У вас уже є партнер в цій країні (Велика Британія): Toruń.',
      'Спільна робоча мова: німецька (у вас: рівень B2; у неї: офіційна мова).',
      'Вона зараз шукає партнерів (підтверджено 1 листопада 2026 р.).',
      'У вас 5 спільних партнерів: Toruń, Gdańsk, Olsztyn і ще 2.',
    ])
  })

  it('count in Ukrainian, German and French as they do', () => {
    const chains = (language: Language) => [1, 2, 5, 21].map((paths) => say(language, 'partners_of_partners_linked', { paths, examples: [] }))
    expect(chains('uk')).toEqual([
      'Через партнерів ваших партнерів до неї веде 1 шлях.', 'Через партнерів ваших партнерів до неї ведуть 2 шляхи.',
      'Через партнерів ваших партнерів до неї веде 5 шляхів.', 'Через партнерів ваших партнерів до неї веде 21 шлях.',
    ])
    expect(chains('de').slice(0, 2)).toEqual([
      'Über Partner Ihrer Partner führt 1 Weg zu dieser Kommune.', 'Über Partner Ihrer Partner führen 2 Wege zu dieser Kommune.',
    ])
    expect(chains('fr').slice(0, 2)).toEqual([
      'Par les partenaires de vos partenaires, 1 chemin mène à elle.', 'Par les partenaires de vos partenaires, 2 chemins mènent à elle.',
    ])
    expect(say('fr', 'countries_seldom_linked', { askerCountry: 'PL', candidateCountry: 'NL', links: 0, share: 0.004 })).toContain('environ 0 partenariat ')
  })

  it('count in Polish as Polish does', () => {
    const said = (partners: number) => say('pl', 'has_partners', { partners })
    expect([1, 2, 5, 12, 22, 112].map(said)).toEqual([
      'Ma doświadczenie: w rejestrze 1 partnerstwo.', 'Ma doświadczenie: w rejestrze 2 partnerstwa.',
      'Ma doświadczenie: w rejestrze 5 partnerstw.', 'Ma doświadczenie: w rejestrze 12 partnerstw.',
      'Ma doświadczenie: w rejestrze 22 partnerstwa.', 'Ma doświadczenie: w rejestrze 112 partnerstw.',
    ])
  })

  it('agree in Polish with the number before them', () => {
    const [regions, chains] = [1, 3, 7, 22].map((count) => [
      say('pl', 'regions_linked', { links: count, askerRegion: 98, candidateRegion: 99 }),
      say('pl', 'partners_of_partners_linked', { paths: count, examples: [] }),
    ] as const).reduce<[string[], string[]]>(([linked, led], [region, chain]) => [[...linked, region], [...led, chain]], [[], []])
    expect(regions).toEqual([
      'Wasze regiony łączy 1 partnerstwo.', 'Wasze regiony łączą 3 partnerstwa.', 'Wasze regiony łączy 7 partnerstw.', 'Wasze regiony łączą 22 partnerstwa.',
    ])
    expect(chains).toEqual([
      'Przez partnerów waszych partnerów prowadzi do niej 1 droga.', 'Przez partnerów waszych partnerów prowadzą do niej 3 drogi.',
      'Przez partnerów waszych partnerów prowadzi do niej 7 dróg.', 'Przez partnerów waszych partnerów prowadzą do niej 22 drogi.',
    ])
    expect(say('pl', 'regions_seldom_linked', { links: 2, askerRegion: 98, candidateRegion: 99 })).toBe('Wasze regiony łączą tylko 2 partnerstwa.')
    const about = (links: number) => /około .* w wykazie/.exec(say('pl', 'countries_often_linked', { askerCountry: 'PL', candidateCountry: 'DE', links, share: 0.31 }))?.[0]
    expect([1, 3, 7].map(about)).toEqual(['około 1 partnerstwa w wykazie', 'około 3 partnerstw w wykazie', 'około 7 partnerstw w wykazie'])
  })

  it('say people in the genitive after “near” in Ukrainian', () => {
    const around = (candidatesAround: number) =>
      say('uk', 'setting_alike', { askersAround: null, candidatesAround, candidateIsCentre: null }).replaceAll(/[\u00A0\u202F]/g, ' ')
    expect([14_581, 14_582].map(around)).toEqual([
      'Оточення, що пасує до вашого: близько 14 581 мешканця у ній та довкола неї.',
      'Оточення, що пасує до вашого: близько 14 582 мешканців у ній та довкола неї.',
    ])
  })

  it('take the form of “times” that the printed ratio asks for', () => {
    const times = (language: Language, ratio: number) => / ?(\S+) (?:więcej|більше)/.exec(say(language, 'size_unlike', { askerPopulation: 1_000, candidatePopulation: 9_000, ratio }))?.[1]
    expect([1.04, 2.04, 2.5, 5.96, 12.4, 22.3].map((ratio) => times('pl', ratio))).toEqual(['raz', 'razy', 'raza', 'razy', 'razy', 'razy'])
    expect([2.04, 2.5, 5.04, 21.3, 22.3, 112.4].map((ratio) => times('uk', ratio))).toEqual(['рази', 'раза', 'разів', 'раз', 'рази', 'разів'])
  })

  it.each(LANGUAGES)('name one partner as one and 21 as several in %s', (language) => {
    const many = Array.from({ length: 21 }, (_, index) => index + 1)
    const start = (code: 'near_partner' | 'country_already_covered', partners: readonly number[], side: 'askers' | 'candidates') => {
      const evidence = { askersPartners: side === 'askers' ? partners : [], candidatesPartners: side === 'askers' ? [] : partners }
      return say(language, code, { ...evidence, country: 'DE' } as EvidenceByCode['country_already_covered']).split(/[\s\u00A0]?: /)[0]
    }
    for (const code of ['near_partner', 'country_already_covered'] as const) {
      for (const side of ['askers', 'candidates'] as const) {
        expect(start(code, many, side)).toBe(start(code, [1, 2], side))
        expect(start(code, [1], side)).not.toBe(start(code, [1, 2], side))
      }
    }
  })

  it.each(LANGUAGES)('do not claim ties or links in %s where none is on record', (language) => {
    const lead = <C extends Code>(code: C, evidence: EvidenceByCode[C]) => say(language, code, evidence).split(/[\s\u00A0]?: /)[0]
    const ties = (links: number) => lead('region_and_country_linked', { askerCountry: 'DE', candidateCountry: 'AD', asker: { region: 5, links }, candidate: null })
    const common = (links: number) => lead('partnerships_common_there', { country: 'AD', region: null, alike: { links, municipalities: 3 } })
    expect(ties(0)).not.toBe(ties(1))
    expect(common(0)).not.toBe(common(1))
  })

  it('never print a broken figure, whatever the population or distance', () => {
    assert(property(integer({ min: 1, max: 40_000_000 }), integer({ min: 1, max: 40_000_000 }), integer({ min: 0, max: 20_000_000 }),
      (asker, candidate, metres) => {
        const ratio = Math.max(asker, candidate) / Math.min(asker, candidate)
        for (const language of LANGUAGES) {
          for (const code of ['size_alike', 'size_unlike'] as const) {
            expect(say(language, code, { askerPopulation: asker, candidatePopulation: candidate, ratio })).not.toMatch(/NaN|undefined|∞/)
          }
          expect(say(language, 'further', { metres })).toMatch(/\d\s?(k?m|к?м)/)
        }
      }), { numRuns: 50 })
  })
})
