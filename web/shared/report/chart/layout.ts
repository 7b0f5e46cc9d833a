import type { ReportMinute, ShowReport } from '#contracts/analytics'
import { type Lane, lanes, stacked } from './lanes.ts'

const minuteMs = 60_000
const rowHeight = 20
const laneHeight = 60
const laneGap = 10
/** Room above a curve for its name. */
export const labelHeight = 16
const axisHeight = 22

export interface Bar {
  readonly key: string
  readonly from: number
  readonly until: number
  readonly row: number
  readonly word: string
}

export interface LaidLane extends Lane {
  readonly y: number
  readonly height: number
  readonly most: number
}

export interface Layout {
  readonly first: number
  readonly count: number
  readonly launched: { readonly y: number; readonly bars: readonly Bar[] }
  readonly explained: { readonly y: number; readonly bars: readonly Bar[] }
  readonly lanes: readonly LaidLane[]
  /** Lanes in which nothing happened; named instead of drawn. */
  readonly empty: readonly Lane[]
  readonly axisY: number
  readonly height: number
}

interface Names {
  launch(id: string): string
  product(id: string): string
}

const pickOf = (lane: Lane) => (minute: ReportMinute) => minute[lane.key]

/** Where everything of the chart stands, from top to bottom: launches, what was explained, one curve a lane, the axis. */
export function layoutOf({ minutes, launches, explained, show }: ShowReport, names: Names): Layout {
  const first = Date.parse(minutes[0]?.minute ?? show.startedAt)
  const end = first + minutes.length * minuteMs
  const launchBars = stacked(
    launches.map(({ id, openedAt, closedAt }) => ({
      key: id,
      from: Date.parse(openedAt),
      until: closedAt ? Date.parse(closedAt) : end,
      word: names.launch(id),
    })),
    minuteMs / 2,
  )
  const explainedBars = explained.map(({ clipId, productId, from, until }) => ({
    key: clipId,
    from: Date.parse(from),
    until: Date.parse(until),
    row: 0,
    word: names.product(productId),
  }))
  const launchRows = launchBars.reduce((most, { row }) => Math.max(most, row + 1), 0)
  const launchedHeight = launchRows > 0 ? labelHeight + launchRows * rowHeight : 0
  const explainedHeight = explainedBars.length > 0 ? labelHeight + rowHeight : 0
  const top = launchedHeight + explainedHeight + laneGap
  const full = lanes.filter((lane) => minutes.some((minute) => pickOf(lane)(minute) > 0))
  const laid = full.map(
    (lane, place): LaidLane => ({
      ...lane,
      y: top + place * (laneHeight + laneGap),
      height: laneHeight,
      most: Math.max(...minutes.map(pickOf(lane))),
    }),
  )
  const axisY = top + full.length * (laneHeight + laneGap)
  return {
    first,
    count: Math.max(1, minutes.length),
    launched: { y: 0, bars: launchBars },
    explained: { y: launchedHeight, bars: explainedBars },
    lanes: laid,
    empty: lanes.filter((lane) => !full.includes(lane)),
    axisY,
    height: axisY + axisHeight,
  }
}
