import type { House } from '#platform/house'
import { closeDueDrops } from './close.ts'

const everyMs = 1_000

/** Closes drops whose time is over, every second, never twice at once. */
export function startClosingDrops(house: Pick<House, 'db' | 'perform' | 'clock' | 'log'>): () => Promise<void> {
  let closing: Promise<void> | undefined
  const close = async () => {
    try {
      await closeDueDrops(house)
    } catch (error) {
      house.log.warn({ err: error }, 'coupon drops wait for the next look')
    }
    closing = undefined
  }
  const timer = setInterval(() => {
    closing ??= close()
  }, everyMs)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await closing
  }
}
