import type { LoosenWords } from './loosen-words.ts'

export const ukrainian: LoosenWords = {
  condition: {
    country: 'країна', region: 'регіон', level: 'рівень', population: 'кількість мешканців', trait: 'риса', interest: 'інтерес', offers: 'пропозиція',
    seeks: 'потреба', language: 'мова', availability: 'готовність', partner: 'наявний партнер',
    partnerCountry: 'країна партнера', withoutPartner: 'країна без партнера',
  },
  anyCountry: 'будь-яка країна',
  only: (candidates) => `Кількість громад на вибір: лише ${candidates}.`,
  nobody: 'Ніхто не відповідає всім умовам.',
  costsMost: (condition, without) => `Найбільше обмежує умова: ${condition}; без неї було б ${without}.`,
  noneAlone: 'Жодна умова сама не робить список таким коротким; приберіть дві або більше.',
}
