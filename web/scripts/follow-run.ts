/** How long to wait between two looks, ms. */
const PAUSE = 1_000

/**
 * Follows what is under way: looks again and again at the page that `data-follow` names and shows what that says, until
 * nothing is under way. A look that fails is followed by another; the link to look by hand stays.
 */
export function followRun(): void {
  const underway = document.querySelector<HTMLElement>('[data-follow]')
  if (underway !== null) setTimeout(() => void look(underway), PAUSE)
}

async function look(underway: HTMLElement): Promise<void> {
  const seen = await pageAt(underway.dataset['follow'] ?? '').catch(() => null)
  const next = seen?.querySelector('[data-follow]') ?? null
  if (seen !== null && next === null) {
    // What is there now has other headings and other buttons: it is read from its beginning.
    const main = seen.querySelector('main')
    const here = document.querySelector('main')
    if (main === null || here === null) return location.reload()
    here.replaceWith(main)
    main.focus()
    return
  }
  // Only what differs is touched, so that it is told once.
  const [from, to] = [next?.querySelector('[role="status"]'), underway.querySelector('[role="status"]')]
  if (from && to && from.textContent !== to.textContent) to.textContent = from.textContent
  const [bar, shown] = [next?.querySelector('progress'), underway.querySelector('progress')]
  if (bar && shown) shown.value = bar.value
  setTimeout(() => void look(underway), PAUSE)
}

async function pageAt(address: string): Promise<Document> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`answered ${response.status}`)
  return new DOMParser().parseFromString(await response.text(), 'text/html')
}
