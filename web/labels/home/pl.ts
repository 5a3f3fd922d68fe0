import type { HomeLabels } from './labels.ts'

export const polishHome: HomeLabels = {
  ways: 'Trzy drogi',
  way: {
    partners: 'Opisz samorząd w polach lub własnymi słowami i otrzymaj uzasadnioną listę możliwych partnerów.',
    directory: 'Wszystkie gminy, powiaty i regiony rejestru, według kraju, wielkości, zainteresowań i innych cech, jako lista i na mapie.',
    partnerships: 'Kto z kim współpracuje, według szczebla i pary krajów, z plikami do pobrania i mapą.',
  },
  figures: 'Co jest w rejestrze',
  figure: { municipalities: 'gminy, powiaty i regiony', countries: 'kraje', partnerships: 'zapisane partnerstwa' },
  how: 'Jak to działa',
}
