import type { SearchKind } from '#contracts/search'
import type { House } from '#platform/house'
import { closeTail, mergeSegments } from './close.ts'

/** Closes what is open in segments and draws small ones together, as far as there is something to do. */
export async function tend(house: Pick<House, 'db' | 'clock'>, kind: SearchKind): Promise<void> {
  while (await closeTail(house, kind)) {
    // The next one.
  }
  while (await mergeSegments(house, kind)) {
    // The next ones.
  }
}
