import type { FacetField } from '../../src/domain/facet.ts'
import { SORTS, type Sort } from '../../src/use-cases/ports/search-engine.ts'
import type { Language } from '../../src/wording/language.ts'
import { directoryAddress } from '../addresses.ts'
import { directoryLabels } from '../labels/directory/index.ts'
import { pageLabels } from '../labels/page-labels.ts'
import type { DirectoryProps } from '../pages/directory.tsx'
import { Facet } from './facet.tsx'
import { InhabitantsFields } from './number-fields.tsx'
import type { Choice } from './choices.tsx'
import { ANY_COUNTRY } from '../../src/use-cases/wanted.ts'

/** As many characters as are read. */
export const LONGEST_WORDS = 200

/** The facets in their order. */
export const DIRECTORY_FACETS = ['country', 'region', 'level', 'trait', 'interest', 'language', 'availability'] as const satisfies readonly FacetField[]

/** A field's name as the page shows it. */
export function nameOfField(field: string, language: Language): string {
  const labels = directoryLabels(language)
  const words = pageLabels(language)
  const names: Readonly<Record<string, string>> = {
    q: labels.searchLabel, country: words.country, region: words.region, level: words.level, trait: labels.trait, interest: labels.interest,
    language: labels.language, availability: labels.availability, population_min: words.populationFrom, population_max: words.populationTo,
    partner: words.partner, partnerCountry: labels.partnerCountry, withoutPartner: labels.withoutPartner, sort: labels.sortedBy,
  }
  return names[field] ?? field
}

/** Without words nothing is more relevant than anything else: then the largest come first. */
export function usualSort(words: string): Sort {
  return words === '' ? '-population' : 'relevance'
}

type DirectoryFiltersProps = Pick<DirectoryProps, 'language' | 'parameters' | 'faults' | 'sort' | 'facets' | 'countries'>

/** The form that narrows the directory; the address is its state. */
export function DirectoryFilters({ language, parameters, faults, sort, facets, countries }: DirectoryFiltersProps) {
  const labels = directoryLabels(language)
  const words = pageLabels(language)
  // Not sent: words that are typed now have an order of their own.
  const usual = usualSort(parameters['q']?.[0] ?? '')
  return (
    <form class="desk-filters panel" method="get" action={directoryAddress(null)} role="search" aria-label={labels.filters}>
      <input type="hidden" name="lang" value={language} />
      <div class="fields">
        <div class="field">
          <label for="q">{labels.searchLabel}</label>
          <p class="hint" id="q-hint">{labels.searchHint}</p>
          <input id="q" type="search" name="q" value={parameters['q']?.[0] ?? ''} maxlength={LONGEST_WORDS} autocomplete="off" aria-describedby="q-hint" />
        </div>
        <div class="field">
          <label for="sort">{labels.sortedBy}</label>
          <select id="sort" name="sort">
            {SORTS.map((each) => <option value={each === usual ? '' : each} selected={each === sort}>{labels.sort[each]}</option>)}
          </select>
        </div>
        <button class="button">{words.apply}</button>
      </div>
      <details class="fold-on-phone" open={faults.length > 0}>
        <summary>{labels.filters}</summary>
        <div class="fields">
          <InhabitantsFields language={language} parameters={parameters} faults={faults} />
          {DIRECTORY_FACETS.map((field) => (
            <Facet
              language={language} name={field} title={nameOfField(field, language)} values={facets[field] ?? []} chosen={parameters[field] ?? []}
            />
          ))}
          <PartnerCountry language={language} name="partnerCountry" chosen={parameters['partnerCountry'] ?? []} choices={countries} />
          <PartnerCountry language={language} name="withoutPartner" chosen={parameters['withoutPartner'] ?? []} choices={[[ANY_COUNTRY, labels.withoutAny], ...countries]} />
          <button class="button">{words.apply}</button>
        </div>
      </details>
      {(parameters['partner'] ?? []).map((id) => <input type="hidden" name="partner" value={id} />)}
    </form>
  )
}

interface PartnerCountryProps {
  readonly language: Language
  readonly name: 'partnerCountry' | 'withoutPartner'
  /** The first is shown as chosen; the address may hold more, which stay. */
  readonly chosen: readonly string[]
  readonly choices: readonly Choice[]
}

/** A country in which a partner is to be, or none. */
function PartnerCountry({ language, name, chosen, choices }: PartnerCountryProps) {
  const [first, ...others] = chosen
  return (
    <div class="field">
      <label for={name}>{nameOfField(name, language)}</label>
      <select id={name} name={name}>
        <option value="" selected={first === undefined}>{directoryLabels(language).whatever}</option>
        {choices.map(([value, label]) => <option value={value} selected={value === first}>{label}</option>)}
      </select>
      {others.map((value) => <input type="hidden" name={name} value={value} />)}
    </div>
  )
}
