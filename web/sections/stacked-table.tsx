import type { ComponentChildren } from 'preact'

export interface StackedColumn {
  /** Empty for what names itself, such as a bar or a button. */
  readonly name: string
  readonly kind?: 'number' | 'words'
  /** On a phone: whether its name stands beside a cell, as is usual, above it, or nowhere, as is usual for the first, which heads the card. */
  readonly onPhone?: 'beside' | 'above' | 'nowhere'
}

interface StackedRow {
  readonly cells: readonly ComponentChildren[]
  readonly id?: string
  readonly data?: Readonly<Record<`data-${string}`, string | number>>
}

interface StackedTableProps {
  /** Names the table, and the box in which it scrolls where it is wider than its room: by a text, or by the id of a heading. */
  readonly label?: string
  readonly labelledBy?: string
  readonly columns: readonly StackedColumn[]
  readonly rows: readonly StackedRow[]
  readonly class?: string
}

/**
 * A table of things. On a phone each row becomes a card, its cells one under the other with the names of their columns, so
 * that nobody scrolls sideways. Not every browser takes what is laid out so for a table still: each part says what it is.
 */
export function StackedTable({ label, labelledBy, columns, rows, class: name }: StackedTableProps) {
  return (
    <div class="table-scroll" role="group" aria-label={label} aria-labelledby={labelledBy} tabindex={0}>
      <table role="table" class={name === undefined ? 'stacks' : `stacks ${name}`}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (column.name === '' ? <td role="cell" />
              : <th scope="col" role="columnheader" class={column.kind === 'number' ? 'number' : undefined}>{column.name}</th>))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ cells, id, data }) => (
            <tr role="row" {...data}>{cells.map((cell, at) => <Cell column={columns[at] ?? UNNAMED} isFirst={at === 0} id={at === 0 ? id : undefined}>{cell}</Cell>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const UNNAMED: StackedColumn = { name: '' }

interface CellProps {
  readonly column: StackedColumn
  readonly isFirst: boolean
  readonly id: string | undefined
  readonly children: ComponentChildren
}

function Cell({ column: { name, kind, onPhone }, isFirst, id, children }: CellProps) {
  const place = onPhone ?? (isFirst ? 'nowhere' : 'beside')
  const label = name === '' || place === 'nowhere' ? undefined : name
  const classes = [kind, place === 'above' ? 'broad' : undefined].filter((part) => part !== undefined).join(' ') || undefined
  if (isFirst) return <th scope="row" role="rowheader" id={id} class={classes} data-label={label}>{children}</th>
  // One without anything in it takes no room in a card.
  if (children === '' || children === null) return <td role="cell" class={classes} />
  return <td role="cell" class={classes} data-label={label}>{label !== undefined && place === 'beside' ? <div>{children}</div> : children}</td>
}
