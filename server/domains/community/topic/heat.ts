const hourMs = 3_600_000

/** What the formula of the hot list is made of; docs/reference/hot-topics.md says it in words. */
export const heatTerms = {
  /** Who spoke so long ago counts half. */
  halfLifeHours: 12,
  /** Who spoke before counts no more. */
  countedHours: 72,
  /** The present that is compared with a topic's own past. */
  presentHours: 3,
  /** The past it is compared with, the present left out. */
  pastHours: 168,
  /** Before anything is known of a topic it is expected to have one voice in so many hours. */
  priorHours: 24,
  /** A topic rises from so many standard deviations above what was expected, and so many people. */
  risesFrom: 3,
  risesWith: 3,
  /** The strongest burst doubles the heat. */
  fullBurst: 6,
} as const

/** What one person's word still weighs after a while. */
export function weightOf(ageMs: number): number {
  return 2 ** (-Math.max(0, ageMs) / (heatTerms.halfLifeHours * hourMs))
}

/** What was counted of a topic. */
export interface Voices {
  /** The weights of its people, each by the last time they spoke. */
  readonly weight: number
  /** Different people in the present. */
  readonly present: number
  /** People in each hour of the past, added up. */
  readonly past: number
  /** Hours of the past since it was first spoken of. */
  readonly pastHours: number
}

/**
 * How many standard deviations more people speak than the topic's own past lets expect. `pace` says how busy the whole house
 * is beside its own past: at night every topic is quieter. Square roots make the spread of counts the same for busy and quiet ones.
 */
export function burstOf({ present, past, pastHours }: Voices, pace: number): number {
  const t = heatTerms
  const perHour = (past + 1) / (Math.min(pastHours, t.pastHours - t.presentHours) + t.priorHours)
  const expected = perHour * t.presentHours * pace
  return 2 * (Math.sqrt(present + 3 / 8) - Math.sqrt(expected + 3 / 8))
}

export function isRising(burst: number, present: number): boolean {
  return burst >= heatTerms.risesFrom && present >= heatTerms.risesWith
}

/** People by how lately they spoke, up to twice as hot in a burst. */
export function heatOf(weight: number, burst: number): number {
  return weight * (1 + Math.min(Math.max(burst, 0), heatTerms.fullBurst) / heatTerms.fullBurst)
}

/** How busy the house is beside its own past, kept within a quarter and four times. */
export function paceOf(all: readonly Pick<Voices, 'present' | 'past'>[]): number {
  const t = heatTerms
  const sum = (of: 'present' | 'past') => all.reduce((total, one) => total + one[of], 0)
  const expected = (sum('past') / (t.pastHours - t.presentHours)) * t.presentHours
  return expected === 0 ? 1 : Math.min(4, Math.max(0.25, sum('present') / expected))
}
