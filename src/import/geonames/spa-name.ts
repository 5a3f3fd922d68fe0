/** A pattern that names of spas fit, and the countries where it means a spa; everywhere when there are none. */
type SpaPattern = readonly [pattern: RegExp, ...countries: string[]]

const SPA_PATTERNS: readonly SpaPattern[] = [
  // Bad Ischl, Ostseebad Binz, Kurort Oberwiesenthal; Baden-Baden, Baden bei Wien, Baden
  [/^(?:Bad|Ostseebad|Nordseebad|Seebad|Heilbad|Kurort) /, 'AT', 'CH', 'DE'],
  [/^Baden(?:$|-| bei )/, 'AT', 'CH', 'DE'],
  // Busko-Zdrój
  [/[ -]Zdrój$/, 'PL'],
  // Františkovy Lázně, Karlovy Vary, Teplice, Trenčianske Teplice, Bardejovské Kúpele
  [/ Lázně$|^Lázně |^Karlovy Vary$|^Teplice\b/, 'CZ'],
  [/ Teplice$| Kúpele$|^Kúpele /, 'SK'],
  // Berekfürdő
  [/fürdő$/, 'HU'],
  // Aix-les-Bains, Ax-les-Thermes, Bagnères-de-Luchon, Bains-les-Bains
  [/-les-(?:Bains|Thermes)$|^Bagnères-/],
  // Abano Terme, Montecatini-Terme, Bagni di Lucca, Bagno di Romagna
  [/[ -]Terme\b|^Bagn[io] di /, 'IT'],
  // Baños de Montemayor, Caldes de Malavella, Caldas da Rainha, Termas de Monfortinho
  [/^Baños de |^Cald[ae]s d|^Termas /, 'ES', 'PT'],
  // Băile Herculane
  [/^Băile /, 'RO'],
  // Vrnjačka Banja, Banja Koviljača; Sapareva Banya, Mineralni Bani; Krapinske Toplice
  [/ Banja$|^Banja /, 'RS'],
  [/ (?:Banya|Bani)$/, 'BG'],
  [/ Toplice$/, 'HR', 'SI'],
  // Loutráki, Loutrá Aidipsoú
  [/^Loutr[aá](?:$| |k)/, 'GR'],
  // Royal Leamington Spa, Royal Tunbridge Wells, Bath; Spa
  [/ Spa$| Wells$|^Bath$/, 'GB'],
  [/^Spa$/, 'BE'],
]

/** The first of the names, as they are written, that a spa of that country would have; null when none is. */
export const spaName = (names: readonly string[], country: string): string | null =>
  names.find((name) => SPA_PATTERNS.some(([pattern, ...countries]) =>
    (countries.length === 0 || countries.includes(country)) && pattern.test(name))) ?? null
