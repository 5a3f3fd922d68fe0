import type { ComponentChildren } from 'preact'

interface FactProps {
  readonly name: string
  /** Takes a line of its own. */
  readonly wide?: boolean
  readonly children: ComponentChildren
}

/** A name and its value in a description list. */
export function Fact({ name, wide = false, children }: FactProps) {
  return <div class={wide ? 'wide' : undefined}><dt>{name}</dt><dd>{children}</dd></div>
}
