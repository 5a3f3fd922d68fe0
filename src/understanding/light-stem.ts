/** Endings of nouns and adjectives that Snowball has no stemmer for, longest first. Folded letters; Ukrainian in its own. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  pl: [
    'owych', 'owymi', 'owego', 'owemu', 'iach', 'iami', 'owie', 'owym', 'owej', 'iego', 'iemu', 'ego', 'emu', 'ymi', 'imi', 'ych', 'ich',
    'ach', 'ami', 'iej', 'iem', 'iom', 'om', 'ow', 'ej', 'ym', 'im', 'em', 'ie', 'ia', 'iu', 'io', 'a', 'e', 'i', 'o', 'u', 'y',
  ],
  cs: [
    'ovych', 'oveho', 'ovymi', 'atech', 'imi', 'ymi', 'ami', 'emi', 'eho', 'emu', 'ech', 'ich', 'ych', 'ach', 'iho', 'imu', 'um', 'ou', 'em',
    'ym', 'im', 'am', 'mi', 'ho', 'a', 'e', 'i', 'o', 'u', 'y',
  ],
  uk: [
    'ього', 'ьому', 'ими', 'ого', 'ому', 'ями', 'ами', 'ові', 'еві', 'ах', 'ях', 'ів', 'їв', 'ою', 'ею', 'єю', 'ої', 'их', 'ий', 'ій', 'ем', 'єм',
    'ом', 'ам', 'ям', 'им', 'ім', 'ей', 'а', 'е', 'и', 'і', 'о', 'у', 'ю', 'я', 'ь', 'й', 'є', 'ї',
  ],
}

/** Letters that a stem keeps at least, or short words would all be alike. */
const SHORTEST_STEM = 3

/**
 * The word without its inflection in Polish, Czech or Ukrainian. Rough: it only has to take the forms of one word to one
 * stem most of the time, and different words to different ones.
 */
export function lightStem(language: string, word: string): string {
  for (const ending of ENDINGS[language] ?? []) {
    if (word.length - ending.length >= SHORTEST_STEM && word.endsWith(ending)) return word.slice(0, -ending.length)
  }
  return word
}
