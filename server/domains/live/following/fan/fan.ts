/** What brings a fan closer to a host. */
export type FanAct = 'watch' | 'chat' | 'like' | 'follow'

/** Points for each act: so many for `per` minutes, lines or taps, and never more than `dailyCap` a day. */
export const earning: Readonly<Record<FanAct, { points: number; per: number; dailyCap: number }>> = {
  follow: { points: 20, per: 1, dailyCap: 20 },
  watch: { points: 2, per: 1, dailyCap: 120 },
  chat: { points: 5, per: 1, dailyCap: 100 },
  like: { points: 1, per: 10, dailyCap: 30 },
}

/** Points from which each level starts: 1 on following, 12 for the truest. */
export const levels = [0, 100, 300, 800, 1_800, 3_500, 6_000, 10_000, 16_000, 25_000, 40_000, 65_000] as const

/** The level somebody has with so many points, 1 and up. */
export function levelOf(points: number): number {
  return levels.findLastIndex((from) => points >= from) + 1
}

/** The points at which the next level begins; undefined at the top. */
export function nextAt(points: number): number | undefined {
  return levels[levelOf(points)]
}

/** Points a day's units of one act are worth; parts of `per` wait for the rest. */
export function pointsFor(act: FanAct, units: number): number {
  const { points, per, dailyCap } = earning[act]
  return Math.min(dailyCap, Math.floor(units / per) * points)
}

/** The day points are counted in, by UTC: every node and zone agrees on it. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10)
}
