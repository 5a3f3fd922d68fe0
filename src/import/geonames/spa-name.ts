/** What the names of spas have in common, in the languages of Europe. A name is matched as it is written. */
const SPA_NAMES: readonly RegExp[] = [
  // Bad Ischl, Baden-Baden, Baden bei Wien, Kurort Oberwiesenthal
  /^(?:Bad|Ostseebad|Nordseebad|Seebad|Kurort|Heilbad) /, /^Baden(?:-| bei |$)/,
  // Busko-Zdrój, Lázně Bohdaneč, Karlovy Vary and other springs, Bardejovské Kúpele, Trenčianske Teplice
  /[ -]Zdrój$/, /\b[Ll]ázně\b/, / Vary$/, /\b[Kk]úpele\b/, / Teplice$/, /^Teplice(?:$| nad )/,
  // Hajdúszoboszló has no such name, Balatonfüred neither; Mezőkövesd-Zsóry, Bükkfürdő, Harkányfürdő
  /fürdő$/,
  // Aix-les-Bains, Bagnères-de-Luchon, Ax-les-Thermes, Néris-les-Bains, Spa
  /-les-(?:Bains|Thermes)$/, /^Bagnères-/, /^Bains-les-/, /^Spa$/,
  // Abano Terme, Bagni di Lucca, Bagno di Romagna, San Giuliano Terme
  /\bTerme\b/, /^Bagn[io] di /,
  // Caldas da Rainha, Caldes de Malavella, Baños de Montemayor, Termas de Monfortinho
  /^Cald[ae]s d/, /^Baños de /, /^Termas /,
  // Băile Herculane, Ocna Sibiului has no such name
  /^Băile /,
  // Vrnjačka Banja, Velingrad has no such name; Sapareva Banya, Varaždinske Toplice, Dolenjske Toplice
  / (?:Banja|Banya|Bani|Toplice|Toplica|Toplitsi)$/, /^(?:Banja|Banya) /,
  // Loutrá Aidipsoú, Loutráki, Kaplıca names of Türkiye
  /^Loutr[aá](?:$| |k)/, /[Kk]aplıca/,
  // Royal Leamington Spa, Bath
  / Spa$/, /^Bath$/, / Wells$/,
]

/** The first of the names that a spa would have; null when none is. */
export const spaName = (names: readonly string[]): string | null =>
  names.find((name) => SPA_NAMES.some((pattern) => pattern.test(name))) ?? null
