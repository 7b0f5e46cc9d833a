import type { House } from '#platform/house'
import { system } from '#platform/work'
import { refreshRanks } from './rank.ts'

const everyMs = 10_000

/** Ranks anew what people did something with, every ten seconds and never twice at once; every node takes what none has. */
export function startRefreshing(house: Pick<House, 'perform' | 'log'>): () => Promise<void> {
  let refreshing: Promise<void> | undefined
  const refresh = async () => {
    try {
      while ((await house.perform(system, refreshRanks)) > 0);
    } catch (error) {
      house.log.warn({ err: error }, 'ranks wait for the next look')
    }
    refreshing = undefined
  }
  const timer = setInterval(() => {
    refreshing ??= refresh()
  }, everyMs)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await refreshing
  }
}
