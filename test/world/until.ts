import { setTimeout as pause } from 'node:timers/promises'

/** Looks every `pauseMs` until there is something to see, and gives up with an error after `limitMs`. */
export async function until<Seen>(
  look: () => Seen | undefined | Promise<Seen | undefined>,
  limitMs = 20_000,
  pauseMs = 5,
): Promise<Seen> {
  const giveUpAt = performance.now() + limitMs
  while (performance.now() < giveUpAt) {
    const seen = await look()
    if (seen !== undefined) return seen
    await pause(pauseMs)
  }
  throw new Error('What was waited for never came.')
}
