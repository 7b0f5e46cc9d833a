import type { Stated } from '#platform/facts'
import type { Work } from '#platform/work'

/** The fact that a reaction hears. */
export function statedIn({ stated }: Work): Stated {
  if (!stated) throw new Error('Nothing was stated that could be counted.')
  return stated
}

/** When it was stated. */
export function statedAt(work: Work): Date {
  return statedIn(work).at
}
