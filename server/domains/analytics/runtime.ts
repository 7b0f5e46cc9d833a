import type { House } from '#platform/house'
import { type Clicks, createClicks } from './click/clicks.ts'
import { rememberShown, type Shown } from './click/shown.ts'

/** What reports keep in memory of one running house: clicks that wait to be kept, and shows in which people click. */
export interface Runtime {
  readonly clicks: Clicks
  shown(showId: string): Promise<Shown>
}

type Around = Pick<House, 'perform' | 'rooms' | 'log' | 'clock' | 'db'>

const runtimes = new WeakMap<object, Runtime>()

/** The runtime of a house, made when it is first asked for. */
export function runtimeOf(house: Around): Runtime {
  const known = runtimes.get(house.rooms)
  if (known) return known
  const runtime = { clicks: createClicks(house), shown: rememberShown(house) }
  runtimes.set(house.rooms, runtime)
  return runtime
}
