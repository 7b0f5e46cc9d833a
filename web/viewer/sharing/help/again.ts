import type { PriceHelpPage } from '#contracts/sharing'

const soonestMs = 4_000
const latestMs = 60_000

/**
 * When to ask again how far a call has come: soon after somebody has helped, since friends come together, and ever later while
 * nobody does; `false` once it is over. A page that nobody looks at does not ask, and asks at once when it is looked at.
 */
export function againAfter(page: PriceHelpPage | undefined, now: number): number | false {
  if (!page) return false
  const { help, helpers } = page
  if (help.state === 'bought' || help.state === 'expired') return false
  const lastAt = Math.max(...[help.openedAt, ...helpers.map(({ at }) => at)].map((at) => Date.parse(at)))
  return Math.min(latestMs, Math.max(soonestMs, (now - lastAt) / 10))
}
