import { csvOf, geojsonOf, type ListedRow } from './shortlist-files.ts'
import { entriesOfFragment, fragmentOf, keepShortlist, MOST, readShortlist, type Entry } from './shortlist-store.ts'

/** The page of the shortlist, and the buttons that put a municipality there. */
export function runShortlist(): void {
  const list = document.querySelector<HTMLElement>('[data-shortlist]')
  if (list !== null) showList(list)
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-toggle]')) liven(button)
}

/** Without municipalities in its address the page is that of this browser's own list. */
function showList(list: HTMLElement): void {
  const own = readShortlist()
  const shared = entriesOfFragment(location.hash)
  const ids = (list.dataset['shortlist'] ?? '').split(',').filter((id) => id !== '').map(Number)
  if (ids.length === 0) {
    if (own.length > 0) {
      // That it is empty is not so: it is on its way.
      list.classList.add('needs-script')
      location.replace(addressOf(own))
    }
    return
  }
  const isShared = shared.length > 0 || ids.some((id) => !own.some((entry) => entry.id === id))
  const source = isShared && shared.length > 0 ? shared : own
  let entries: Entry[] = ids.map((id) => source.find((entry) => entry.id === id) ?? { id, status: 'considered', note: '' })
  let isKept = !isShared
  const rows = [...list.querySelectorAll<HTMLTableRowElement>('tr[data-id]')]
  const keep = () => {
    if (isKept) keepShortlist(entries)
    const share = list.querySelector<HTMLInputElement>('#share')
    if (share !== null) share.value = `${location.origin}${addressOf(entries)}${fragmentOf(entries)}`
  }
  for (const row of rows) {
    const id = Number(row.dataset['id'])
    const [status, note, remove] = [row.querySelector<HTMLSelectElement>('[data-status]'), row.querySelector<HTMLInputElement>('[data-note]'), row.querySelector<HTMLButtonElement>('[data-remove]')]
    if (status === null || note === null || remove === null) continue
    const entry = entries.find((each) => each.id === id)
    if (entry !== undefined && [...status.options].some(({ value }) => value === entry.status)) status.value = entry.status
    note.value = entry?.note ?? ''
    for (const field of [status, note, remove]) field.disabled = false
    const change = () => {
      entries = entries.map((each) => (each.id === id ? { id, status: status.value, note: note.value } : each))
      keep()
    }
    status.addEventListener('change', change)
    note.addEventListener('input', change)
    remove.addEventListener('click', () => {
      entries = entries.filter((each) => each.id !== id)
      keep()
      location.replace(addressOf(entries) + (isKept ? '' : fragmentOf(entries)))
    })
  }
  for (const part of list.querySelectorAll<HTMLElement>('[data-needs-script]')) part.classList.remove('needs-script')
  const notice = list.querySelector<HTMLElement>('[data-shared]')
  notice?.classList.toggle('needs-script', !isShared)
  list.querySelector('[data-keep]')?.addEventListener('click', () => {
    const others = own.filter(({ id }) => !entries.some((entry) => entry.id === id))
    if (entries.length + others.length > MOST) return sayFull()
    isKept = true
    entries = [...entries, ...others]
    keep()
    // What was on the reader's own list stays there: the page is then that of both.
    if (others.length > 0) location.replace(addressOf(entries))
    else notice?.classList.add('needs-script')
  })
  list.querySelector('[data-print]')?.addEventListener('click', () => window.print())
  for (const button of list.querySelectorAll<HTMLButtonElement>('[data-export]')) {
    const format = button.dataset['export'] === 'csv' ? 'csv' : 'geojson'
    button.addEventListener('click', () => download(format, rows.flatMap((row) => listed(row, entries))))
  }
  keep()
}

function listed({ dataset }: HTMLElement, entries: readonly Entry[]): ListedRow[] {
  const entry = entries.find(({ id }) => id === Number(dataset['id']))
  return entry === undefined ? [] : [{
    ...entry, name: dataset['name'] ?? '', country: dataset['country'] ?? '', population: dataset['population'] ?? '',
    lat: Number(dataset['lat']), lon: Number(dataset['lon']),
  }]
}

function download(format: 'csv' | 'geojson', rows: readonly ListedRow[]): void {
  const type = format === 'csv' ? 'text/csv;charset=utf-8' : 'application/geo+json'
  const address = URL.createObjectURL(new Blob([format === 'csv' ? csvOf(rows) : geojsonOf(rows)], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = `shortlist.${format}`
  link.click()
  URL.revokeObjectURL(address)
}

function addressOf(entries: readonly Entry[]): string {
  const ids = entries.map(({ id }) => id).join(',')
  return `/shortlist?${ids === '' ? '' : `ids=${ids}&`}lang=${document.documentElement.lang}`
}

/** Nothing more fits on the list: it says so, and leads to where room can be made. */
function sayFull(): void {
  const place = document.querySelector('[data-full]')
  const words = place?.querySelector('template')?.content.cloneNode(true)
  if (words === undefined) return
  place?.querySelector('p')?.remove()
  place?.append(words)
}

/** The button that puts a municipality on the list, or takes it off. */
function liven(button: HTMLButtonElement): void {
  const id = Number(button.dataset['toggle'])
  const text = button.querySelector('span')
  if (text === null) return
  const [add, takeOff = ''] = [text.textContent, button.dataset['other']]
  const show = () => {
    text.textContent = readShortlist().some((entry) => entry.id === id) ? takeOff : add
  }
  button.addEventListener('click', () => {
    const entries = readShortlist()
    const others = entries.filter((entry) => entry.id !== id)
    const isThere = others.length < entries.length
    if (!isThere && entries.length >= MOST) return sayFull()
    // From now on what the button says is told; at first it is read like any other.
    button.setAttribute('aria-live', 'polite')
    keepShortlist(isThere ? others : [...entries, { id, status: 'considered', note: '' }])
    show()
  })
  show()
  button.classList.remove('needs-script')
}
