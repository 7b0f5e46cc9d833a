import type { ReportMinute } from '#contracts/analytics'

/** One curve of the chart, on a scale of its own. */
export interface Lane {
  readonly key: Exclude<keyof ReportMinute, 'minute' | 'peak' | 'joins' | 'placed' | 'refunds'>
  readonly as: 'line' | 'bars'
  readonly colour: string
}

export const lanes: readonly Lane[] = [
  { key: 'people', as: 'line', colour: 'var(--mantine-primary-color-filled)' },
  { key: 'chat', as: 'bars', colour: 'var(--nm-amber)' },
  { key: 'likes', as: 'bars', colour: 'var(--nm-rose)' },
  { key: 'follows', as: 'bars', colour: 'var(--nm-rose)' },
  { key: 'clicks', as: 'bars', colour: 'var(--nm-line-strong)' },
  { key: 'carts', as: 'bars', colour: 'var(--nm-line-strong)' },
  { key: 'paid', as: 'bars', colour: 'var(--nm-jade)' },
  { key: 'sales', as: 'bars', colour: 'var(--nm-jade)' },
]

/** What a curve or figure of a minute is called: people are those who are there, not those who came. */
export function wordOf<Key extends string>(key: Key): Exclude<Key, 'people'> | 'inRoom' {
  return key === 'people' ? 'inRoom' : (key as Exclude<Key, 'people'>)
}

const minuteMs = 60_000

/** Where an instant lies on the axis, 0–1; what lies outside is at its edge. */
export function placeOf(at: number, first: number, count: number): number {
  return Math.min(1, Math.max(0, (at - first) / (count * minuteMs)))
}

const steps = [1, 2, 5, 10, 15, 30, 60, 120, 240]

/** The minutes that are written on the axis: round ones, no closer than this many to the whole width. */
export function ticksOf(first: number, count: number, most: number): number[] {
  const step = (steps.find((minutes) => count / minutes <= most) ?? 480) * minuteMs
  const ticks: number[] = []
  for (let at = Math.ceil(first / step) * step; at < first + count * minuteMs; at += step) ticks.push(at)
  return ticks
}

interface Stretch {
  readonly from: number
  readonly until: number
}

/** Puts stretches that overlap into rows below each other, each as high up as there is room. */
export function stacked<S extends Stretch>(stretches: readonly S[], gapMs: number): (S & { readonly row: number })[] {
  const ends: number[] = []
  return stretches
    .toSorted((one, other) => one.from - other.from)
    .map((stretch) => {
      const free = ends.findIndex((end) => end + gapMs <= stretch.from)
      const row = free < 0 ? ends.length : free
      ends[row] = Math.max(stretch.until, stretch.from)
      return { ...stretch, row }
    })
}
