import type { Invariant } from '#platform/operations/books/index'
import type { Domain } from '#platform/domain'

/** What is always true of the books of these domains. */
export function allBooks(domains: readonly Domain[]): Invariant[] {
  return domains.flatMap(({ books = [] }) => books)
}
