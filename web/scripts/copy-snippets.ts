const SHOWN = 2_000

/** Gives every text that is there to be copied a button that does so. `data-copy` and `data-copied`: its words. */
export function copySnippets(): void {
  for (const snippet of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const button = document.createElement('button')
    const words = snippet.dataset['copy'] ?? ''
    button.type = 'button'
    button.className = 'button second'
    button.textContent = words
    button.setAttribute('aria-live', 'polite')
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(snippet.textContent.trim())
      } catch {
        // The reader has forbidden it: the text is selected, and a key copies it.
        return getSelection()?.selectAllChildren(snippet)
      }
      button.textContent = snippet.dataset['copied'] ?? words
      setTimeout(() => { button.textContent = words }, SHOWN)
    })
    // Only over TLS, or on the machine itself, may a page write to the clipboard.
    if (window.isSecureContext) snippet.after(button)
  }
}
