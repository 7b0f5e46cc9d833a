import { system } from '#platform/work'
import type { LiveHouse } from '../../house/parts.ts'
import { earnPoints } from './earn.ts'
import type { FanAct } from './fan.ts'

const keepEveryMs = 10_000

/** Counts in memory what fans do and keeps it every ten seconds. A killed process loses at most that of the points. */
export interface Tally {
  add(hostId: string, personId: string, act: FanAct, units: number): void
  keep(): Promise<void>
  close(): Promise<void>
}

export function createTally(house: Pick<LiveHouse, 'perform' | 'log'>): Tally {
  let counts = new Map<string, number>()
  const keep = async () => {
    const taken = counts
    counts = new Map()
    const earnings = [...taken].map(([key, units]) => {
      const [hostId = '', personId = '', act] = key.split(' ')
      return { hostId, personId, act: act as FanAct, units }
    })
    if (earnings.length === 0) return
    try {
      await house.perform(system, (work) => earnPoints(work, earnings))
    } catch (error) {
      for (const [key, units] of taken) counts.set(key, (counts.get(key) ?? 0) + units)
      house.log.warn({ err: error }, 'points of fans wait to be kept')
    }
  }
  const timer = setInterval(keep, keepEveryMs)
  timer.unref()
  return {
    add(hostId, personId, act, units) {
      const key = `${hostId} ${personId} ${act}`
      counts.set(key, (counts.get(key) ?? 0) + units)
    },
    keep,
    async close() {
      clearInterval(timer)
      await keep()
    },
  }
}
