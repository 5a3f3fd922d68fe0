import type { ProvenanceWords } from './catalogue.ts'

export const ukrainian: ProvenanceWords = {
  source: {
    fitted: ({ pairs, choices, alternatives, folds, coldShare, neitherKnown, seed }, { number, share }, decimal) =>
      `Умовна логіт-модель. Кількість записаних партнерств: ${number(pairs)} (списки Вікіпедії, Вікідані, база німецької асоціації); виборів: ${number(choices)}, ` +
      `випадкових альтернатив: ${number(alternatives)}. Дані поділено на ${folds} частин, і кожну пояснюють решта; ${share(coldShare)} виборів стосуються міст, у яких забрали всі партнерства, а вибори, у яких не відома жодна зі сторін, мають вагу ${decimal(neitherKnown)}; npm run fit, зерно ${seed}.`,
    judged: () => 'Визначено за власною оцінкою.',
    judged_until_replies: () => 'Визначено за власною оцінкою; буде підігнано, коли з’являться відповіді на пропозиції.',
  },
  note: {
    stale_adverts: ({ months }, { counted }) =>
      `Через цей час підтвердження важить удвічі менше: оголошення віком від ${counted(months, { one: 'місяця', other: 'місяців' })} здебільшого застарілі.`,
    recorded_themes: ({ oddsRatio }, _formats, decimal) =>
      `Тема, записана в обох, має в тому самому класі розміру відношення шансів ${decimal(oddsRatio)}; однакові заявлені інтереси важать більше.`,
    flat_temperatures: ({ from, to, reciprocalRank, recall, at, chosen, odds }, _formats, decimal) =>
      `На записаних партнерствах температури від ${decimal(from)} до ${decimal(to)} різняться менш ніж на ${decimal(reciprocalRank)} за середнім оберненим місцем і менш ніж на ` +
      `${decimal(recall)} за повнотою при ${at}; при значенні ${chosen} вирішує менш охоча сторона, щойно шанси обох різняться більш ніж ${odds}-кратно.`,
    wishes_outweigh: ({ odds, strongest, near, beyond, another }, { number }) =>
      `Між виконаним і порушеним побажанням шанси різняться ${odds}-кратно: це більше за найсильнішу виміряну різницю (${strongest}-кратну, між місцями ближче ніж ${near} км ` +
      `і далі ніж ${number(beyond)} км) разом з іншою, ${another}-кратною.`,
    published_damped: ({ factor, known, asked }, { share }, decimal) =>
      `Опубліковані логарифми помножено на ${decimal(factor)}; множник знайдено перебором по координатах: ${share(known)} навчальних партнерств були відомі, про решту ${share(asked)} питали. ` +
      'Слабше: більшість каже вже пара країн.',
  },
}
