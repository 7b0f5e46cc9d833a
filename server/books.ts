import type { Domain } from '#platform/domain'
import type { Invariant } from '#platform/operations/books/index'

/** What is always true of the books of these domains. */
export function allBooks(domains: readonly Domain[]): Invariant[] {
  return domains.flatMap(({ books = [] }) => books)
}
