/** Sliders say their value while they move. */
export function tellRanges(): void {
  const format = new Intl.NumberFormat(document.documentElement.lang)
  for (const range of document.querySelectorAll<HTMLInputElement>('input[type="range"]')) {
    const output = range.parentElement?.querySelector('output')
    const tell = () => {
      if (output) output.value = format.format(range.valueAsNumber)
    }
    // It may have been moved before the script came.
    if (range.value !== range.defaultValue) tell()
    range.addEventListener('input', tell)
  }
}
