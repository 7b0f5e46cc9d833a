import type { House } from '#platform/house'
import { countOpenings, type Openings } from './item/opened.ts'

/** What this domain keeps in memory of one running house. */
export interface Runtime {
  readonly openings: Openings
}

const runtimes = new WeakMap<object, Runtime>()

/** The runtime of a house, made when it is first asked for. */
export function runtimeOf(house: Pick<House, 'db' | 'perform' | 'log'>): Runtime {
  const known = runtimes.get(house.db)
  if (known) return known
  const runtime = { openings: countOpenings(house) }
  runtimes.set(house.db, runtime)
  return runtime
}
