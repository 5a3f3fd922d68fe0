import { filled, type Labels } from './labels.ts'
import { markedPieces } from './mark.ts'
import type { Municipality } from './service.ts'

/** A municipality as an option of the list: the name that was meant, then what tells it from others of that name. */
export function optionOf(municipality: Municipality, typed: string, labels: Labels, language: string): HTMLElement {
  const { name, country, region, population, matched } = municipality
  const option = document.createElement('li')
  const title = line('twinmatch-name')
  title.append(marked(matched.name, typed))
  const details = [
    matched.place !== undefined ? filled(labels.inside, { name }) : matched.name !== name ? name : '',
    region ?? '', countryName(country, language),
    population === null ? '' : filled(labels.inhabitants, { count: new Intl.NumberFormat(language).format(population) }),
  ]
  const about = line('twinmatch-about')
  about.append(details.filter((detail) => detail !== '').join(' · '))
  option.append(title, about)
  return option
}

function line(className: string): HTMLElement {
  const element = document.createElement('span')
  element.className = className
  // Names keep their own direction on a page that is written the other way.
  element.dir = 'auto'
  return element
}

function marked(name: string, typed: string): DocumentFragment {
  const fragment = document.createDocumentFragment()
  for (const piece of markedPieces(name, typed)) {
    const element = piece.marked ? document.createElement('mark') : document.createTextNode('')
    element.textContent = piece.text
    fragment.append(element)
  }
  return fragment
}

function countryName(country: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country
  } catch {
    // What is no country's code is shown as it stands.
    return country
  }
}
