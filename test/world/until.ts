import { setTimeout as pause } from 'node:timers/promises'

/** Looks again and again until there is something to see, and gives up with an error after `limitMs`. */
export async function until<Seen>(
  look: () => Seen | undefined | Promise<Seen | undefined>,
  limitMs = 20_000,
): Promise<Seen> {
  const giveUpAt = performance.now() + limitMs
  while (performance.now() < giveUpAt) {
    const seen = await look()
    if (seen !== undefined) return seen
    await pause(5)
  }
  throw new Error('What was waited for never came.')
}
