import type { ReportFigures } from '#contracts/analytics'

/** Part of a whole, 0–1; undefined of nothing. More than the whole (an order without a click) is the whole. */
export function shareOf(part: number, whole: number): number | undefined {
  return whole > 0 ? Math.min(1, part / whole) : undefined
}

/** The mean of each figure over earlier shows; undefined without any. */
export function meanFigures(shows: readonly ReportFigures[]): ReportFigures | undefined {
  const [first] = shows
  if (!first) return undefined
  const keys = Object.keys(first) as (keyof ReportFigures)[]
  const means = keys.map((key) => [key, shows.reduce((sum, figures) => sum + figures[key], 0) / shows.length])
  return Object.fromEntries(means) as ReportFigures
}
