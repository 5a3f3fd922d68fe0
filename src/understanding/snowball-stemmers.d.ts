declare module 'snowball-stemmers' {
  interface Stemmer {
    /** The stem of a lower-case word with its marks. */
    stem(word: string): string
  }
  const snowball: { newStemmer(algorithm: string): Stemmer }
  export default snowball
}
