/** What can go wrong with a request, in words: `/problems/{code}` explains each, and every problem answer refers to it. */
import type { Language } from './language.ts'
import type { ProblemCatalogue } from './problems/catalogue.ts'
import { germanProblems } from './problems/de.ts'
import { englishProblems } from './problems/en.ts'
import { frenchProblems } from './problems/fr.ts'
import { polishProblems } from './problems/pl.ts'
import { ukrainianProblems } from './problems/uk.ts'

export { PROBLEM_CODES, type ProblemCode, type ProblemWords } from './problems/catalogue.ts'

export const PROBLEM_WORDS: Readonly<Record<Language, ProblemCatalogue>> = {
  en: englishProblems, pl: polishProblems, de: germanProblems, fr: frenchProblems, uk: ukrainianProblems,
}
