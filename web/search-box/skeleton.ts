import type { Labels } from './labels.ts'

export interface Skeleton {
  readonly form: HTMLFormElement
  readonly input: HTMLInputElement
  readonly list: HTMLElement
  /** What the eye sees where there is no list: searching, nothing found, a fault. */
  readonly message: HTMLElement
  /** What a screen reader is told. */
  readonly status: HTMLElement
}

let boxes = 0

/** The parts of a box: those that the page brings, which work without any script, and those that only a script needs. */
export function skeletonOf(host: HTMLElement, origin: string, labels: Labels): Skeleton {
  const id = `twinmatch-${(boxes += 1)}`
  const form = host.querySelector('form') ?? plainForm(host, origin, labels, id)
  const input = form.querySelector<HTMLInputElement>('input[name=q]')
  if (input === null) throw new Error('twinmatch-search-box: its form needs an input with the name "q"')
  const list = document.createElement('ul')
  list.id = `${id}-list`
  list.className = 'twinmatch-list'
  list.setAttribute('aria-label', input.labels?.[0]?.textContent?.trim() || labels.label)
  const message = document.createElement('p')
  message.className = 'twinmatch-message'
  message.hidden = true
  const panel = document.createElement('div')
  panel.className = 'twinmatch-panel'
  panel.append(list, message)
  const status = document.createElement('span')
  status.className = 'twinmatch-status'
  status.setAttribute('role', 'status')
  form.append(panel, status)
  if (host.querySelector('.twinmatch-data') === null) host.append(attribution(origin, labels))
  return { form, input, list, message, status }
}

/** For an element without content: the same form that the page might have brought. */
function plainForm(host: HTMLElement, origin: string, labels: Labels, id: string): HTMLFormElement {
  const form = document.createElement('form')
  form.method = 'get'
  form.action = `${origin}/`
  const label = document.createElement('label')
  label.htmlFor = id
  label.textContent = labels.label
  const input = document.createElement('input')
  Object.assign(input, { id, name: 'q', type: 'search', required: true, maxLength: 100 })
  const button = document.createElement('button')
  button.textContent = labels.button
  form.append(label, input, button)
  host.append(form)
  return form
}

/** Required by the licence of what is shown: where it comes from. */
function attribution(origin: string, labels: Labels): HTMLElement {
  const line = document.createElement('p')
  line.className = 'twinmatch-data'
  const link = document.createElement('a')
  link.href = `${origin}/sources`
  link.textContent = 'GeoNames, CC BY 4.0'
  line.append(`${labels.data} `, link)
  return line
}
