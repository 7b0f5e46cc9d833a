import type { ReactNode } from 'react'
import type { Problem } from '../../wire/problem.ts'

export interface Column<Row> {
  readonly key: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** The sort words the list's route knows for this column. */
  readonly sort?: { readonly up: string; readonly down: string }
  /** Figures stand at the right, under each other. */
  readonly isFigure?: boolean
  /** Shown from this width of the table on: narrow ones keep what matters most. */
  readonly from?: 'sm' | 'md' | 'lg'
  readonly width?: number | string
}

/** What a table reads from; the form that `useList` gives. */
export interface Listed<Row> {
  readonly items: readonly Row[] | undefined
  readonly total: number | undefined
  readonly problem: Problem | undefined
  readonly isPending: boolean
  readonly isFetchingMore: boolean
  readonly hasMore: boolean
  readonly more: () => void
  readonly again: () => void
}
