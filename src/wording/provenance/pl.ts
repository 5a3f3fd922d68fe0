import type { ProvenanceWords } from './catalogue.ts'

export const polish: ProvenanceWords = {
  source: {
    fitted: ({ pairs, choices, alternatives, folds, coldShare, neitherKnown, seed }, { number, share }, decimal) =>
      `Warunkowy model logitowy. Liczba odnotowanych partnerstw: ${number(pairs)} (listy z Wikipedii, Wikidata, baza niemieckiego stowarzyszenia); wyborów: ${number(choices)}, ` +
      `wylosowanych alternatyw: ${number(alternatives)}. Dane dzielono na ${folds} części, a każdą wyjaśniano pozostałymi; ${share(coldShare)} wyborów dotyczy miast, którym odjęto wszystkie partnerstwa, a wybory, w których nie jest znana żadna ze stron, mają wagę ${decimal(neitherKnown)}; npm run fit, ziarno ${seed}.`,
    judged: () => 'Wartości ustalone według własnej oceny.',
    judged_until_replies: () => 'Wartości ustalone według własnej oceny; zostaną dopasowane, gdy pojawią się odpowiedzi na propozycje.',
  },
  note: {
    stale_adverts: ({ months }, { counted }) =>
      `Po tym czasie potwierdzenie liczy się w połowie: ogłoszenia sprzed ${counted(months, { one: 'miesiąca', other: 'miesięcy', few: 'miesięcy', many: 'miesięcy' })} i starsze są przeważnie nieaktualne.`,
    recorded_themes: ({ oddsRatio }, _formats, decimal) =>
      `Temat odnotowany u obu ma w tej samej klasie wielkości iloraz szans ${decimal(oddsRatio)}; jednakowe zadeklarowane zainteresowania ważą więcej.`,
    flat_temperatures: ({ from, to, reciprocalRank, recall, at, chosen, odds }, _formats, decimal) =>
      `Na odnotowanych partnerstwach temperatury od ${decimal(from)} do ${decimal(to)} różnią się o mniej niż ${decimal(reciprocalRank)} w średniej odwrotności miejsca i o mniej niż ` +
      `${decimal(recall)} w czułości przy ${at}; przy wartości ${chosen} rozstrzyga strona mniej chętna, gdy szanse obu różnią się więcej niż ${odds}-krotnie.`,
    wishes_outweigh: ({ odds, strongest, near, beyond, another }, { number }) =>
      `Między życzeniem spełnionym a naruszonym szanse różnią się ${odds}-krotnie: to więcej niż najsilniejsza zmierzona różnica (${strongest}-krotna, między miejscami bliższymi niż ${near} km ` +
      `a dalszymi niż ${number(beyond)} km) razem z inną, ${another}-krotną.`,
    published_damped: ({ factor, known, asked }, { share }, decimal) =>
      `Opublikowane logarytmy pomnożono przez ${decimal(factor)}; mnożnik znaleziono, przeszukując kolejne współrzędne: ${share(known)} partnerstw uczących było znanych, o pozostałe ${share(asked)} pytano. ` +
      'Słabiej: większość mówi już para krajów.',
  },
}
