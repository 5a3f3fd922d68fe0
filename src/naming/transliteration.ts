/**
 * Letters that do not decompose into a Latin base letter, and the spelling they are compared by. Every letter stands
 * for itself, whatever its neighbours: so what is typed so far of a name folds to the beginning of what the name
 * folds to. The few pairs below it are the exceptions.
 *
 * Latin: the usual ASCII spelling. Cyrillic: one table for all languages that write it, so и and і are both i
 * (й, ё, ї, ў, ѓ and ќ lose their marks before they come here). Greek: ELOT 743. Armenian and Georgian: BGN/PCGN
 * without marks. Names and queries pass through the same table, so it need not agree with any official spelling.
 */
const LATIN = 'ł l ø o ß ss æ ae œ oe đ d ð d þ th ı i ŋ n ħ h ə e ǝ e ƶ z ɣ g ɔ o ɛ e ɨ i ĸ k ŧ t ſ s ƿ w ɵ o'
const CYRILLIC = [
  'а a б b в v г g ґ g д d е e є e ж zh з z и i і i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh',
  'щ shch ъ - ы y ь - э e ю yu я ya ѣ e ѳ f ѵ i ѫ u ѧ ya ђ d ј j љ lj њ nj ћ c џ dz ѕ dz ӏ - ә a ғ g қ k ң n ө o ү u',
  'ұ u һ h ӕ ae ꙑ y',
].join(' ')
const GREEK = 'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o'
const ARMENIAN = [
  'ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p',
  'ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k օ o ֆ f և ev',
].join(' ')
const GEORGIAN = [
  'ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts',
  'ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h',
].join(' ')

function readTable(...lists: string[]): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  for (const list of lists) {
    const words = list.split(' ')
    for (let at = 0; at + 1 < words.length; at += 2) {
      const spelling = words[at + 1] ?? ''
      table.set(words[at] ?? '', spelling === '-' ? '' : spelling)
    }
  }
  return table
}

/** Lower-case letter without marks -> its spelling in a to z; a silent letter -> ''. */
export const LETTER_SPELLINGS = readTable(LATIN, CYRILLIC, GREEK, ARMENIAN, GEORGIAN)

/** Two letters that are written as one sound: applied before the letters. */
export const PAIR_SPELLINGS = readTable('ου ou αυ av ευ ev ու u')
