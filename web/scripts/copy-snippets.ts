const SHOWN = 2_000

/** Gives every text that is there to be copied a button that does so. `data-copy` and `data-copied`: its words. */
export function copySnippets(): void {
  for (const snippet of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const button = document.createElement('button')
    const words = snippet.dataset['copy'] ?? ''
    button.type = 'button'
    button.className = 'button second'
    button.textContent = words
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(snippet.textContent.trim())
      button.textContent = snippet.dataset['copied'] ?? words
      setTimeout(() => { button.textContent = words }, SHOWN)
    })
    // Only over TLS, or on the machine itself, may a page write to the clipboard.
    if (window.isSecureContext) snippet.after(button)
  }
}
