import type { Listed } from '#web/shared/ui/table/column.ts'
import type { Problem } from '#web/shared/wire/problem.ts'

interface Answer {
  readonly error: Problem | null
  readonly isPending: boolean
  readonly refetch: () => unknown
}

/** What a route answers in one piece, as a table reads it. */
export function listedWhole<Row>(answer: Answer, items: readonly Row[] | undefined): Listed<Row> {
  return {
    items,
    total: items?.length || undefined,
    problem: answer.error ?? undefined,
    isPending: answer.isPending,
    isFetchingMore: false,
    hasMore: false,
    more: () => undefined,
    again: () => void answer.refetch(),
  }
}
