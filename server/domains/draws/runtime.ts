import type { Receipt, Share } from '#contracts/draws'
import { type Batcher, batcher } from '#platform/batch/index'
import type { House } from '#platform/house'
import { type Actor, system } from '#platform/work'
import { enterDraw } from './entry/enter.ts'
import { takeShares } from './red-packet/take.ts'

/** What draws keep in memory of one running house: people who are about to be let in, and to get a share. */
export interface Runtime {
  readonly entering: Batcher<string, Actor, Receipt>
  readonly taking: Batcher<string, Actor, Share>
  close(): Promise<void>
}

type Around = Pick<House, 'perform' | 'rooms'>

/** People who press for the same draw within this time are kept in one commit. */
const windowMs = 10
const mostAtOnce = 500

const runtimes = new WeakMap<object, Runtime>()

/** The runtime of a house, made when it is first asked for. */
export function runtimeOf(house: Around): Runtime {
  const known = runtimes.get(house.rooms)
  if (known) return known
  const runtime = createRuntime(house)
  runtimes.set(house.rooms, runtime)
  return runtime
}

export function createRuntime(house: Around): Runtime {
  const options = { windowMs, maxSize: mostAtOnce, maxWaiting: 20_000, lanes: 2 }
  const entering = batcher<string, Actor, Receipt>({
    ...options,
    async run(drawId, people) {
      const { draw, outcomes } = await house.perform(system, (work) => enterDraw(work, drawId, people))
      if (draw.state === 'open') house.rooms.state(draw.show_id, 'draw', { drawId, entries: draw.entries })
      return outcomes
    },
  })
  const taking = batcher<string, Actor, Share>({
    ...options,
    async run(packetId, people) {
      const { packet, outcomes } = await house.perform(system, (work) => takeShares(work, packetId, people))
      if (!packet.ended_at) house.rooms.state(packet.show_id, 'redPacket', { packetId, taken: packet.taken })
      return outcomes
    },
  })
  return {
    entering,
    taking,
    async close() {
      await Promise.all([entering.close(), taking.close()])
    },
  }
}
