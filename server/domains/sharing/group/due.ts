import type { House } from '#platform/house'
import { system } from '#platform/work'
import { closeWhenDue } from './close.ts'
import { reading } from './tables.ts'

const everyMs = 500
const atOnce = 200

/** Closes groups whose time is over; each under its lock, so whoever comes second finds nothing to close. */
export async function closeDue(house: Pick<House, 'db' | 'perform' | 'clock'>): Promise<void> {
  const due = await reading(house.db)
    .selectFrom('sharing.group')
    .select('id')
    .where('state', '=', 'open')
    .where('ends_at', '<=', house.clock.now())
    .orderBy('ends_at')
    .limit(atOnce)
    .execute()
  for (const { id } of due) await house.perform(system, (work) => closeWhenDue(work, id))
}

/** Looks twice a second, never twice at once. Every node does. */
export function startClosing(house: Pick<House, 'db' | 'perform' | 'clock' | 'log'>): () => Promise<void> {
  let closing: Promise<void> | undefined
  const close = async () => {
    try {
      await closeDue(house)
    } catch (error) {
      house.log.warn({ err: error }, 'groups wait for the next look')
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
